using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.AspNetCore.Mvc;
using Term = CommsPortal.Cms.Taxonomies.Term;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The terms of one taxonomy, to find one, put them in order and go on to edit one.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class TermListModel(Vocabulary vocabulary, OrderDefinitions order) : DeskPage
{
    /// <summary>The most terms that one page shows.</summary>
    public const int MostShown = 200;

    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>Words of the name, with or without diacritics.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary><c>in-force</c>, <c>past</c> or nothing for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Validity { get; set; }

    public IReadOnlyList<Term> Terms { get; private set; } = [];

    public int Total { get; private set; }

    public Vocabulary Vocabulary => vocabulary;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!TaxonomyKind.All.Contains(Kind))
            return NotFound();
        await vocabulary.LoadAsync(Cancellation);
        var words = Slug.From(Q ?? "", 200).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var found = vocabulary.InOrder(Kind)
            .Where(t => Validity switch { "in-force" => vocabulary.IsInForce(t), "past" => !vocabulary.IsInForce(t), _ => true })
            .Where(t => words.Length == 0 || Array.TrueForAll(words, w => Slug.From(t.Name, 300).Contains(w, StringComparison.Ordinal))).ToList();
        (Total, Terms) = (found.Count, [.. found.Take(MostShown)]);
        return Page();
    }

    public async Task<IActionResult> OnPostMoveAsync(string slug, int by)
    {
        try
        {
            await order.MoveAsync(Kind, slug, Math.Sign(by), Actor, Cancellation);
            return LocalRedirect($"{DeskPaths.Taxonomies}/{Uri.EscapeDataString(Kind)}#term-{Uri.EscapeDataString(slug)}");
        }
        catch (EditorialException refused)
        {
            return await OnGetAsync() is NotFoundResult missing ? missing : Refuse(refused.Message, StatusCodes.Status403Forbidden);
        }
    }
}
