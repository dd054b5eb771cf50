using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.History;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The editions of an article, what was done to it, and what changed between two editions.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class HistoryModel(PortalDbContext db, ArticleFinder finder, ContentTypeRegistry types, ContentComparison comparison) : DeskPage
{
    private const int MostEntries = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The edition to compare from; null takes the one before <see cref="To"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    /// <summary>The edition to compare to; null takes the latest.</summary>
    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    /// <summary><c>side</c> shows both editions side by side, anything else the changes in one column.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    public bool IsSideBySide => View == "side";

    [BindProperty]
    public int Version { get; set; }

    public Article Article { get; private set; } = null!;

    public ArticleVerbs Verbs { get; private set; } = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Null when there is nothing to compare.</summary>
    public IReadOnlyList<FieldDifference>? Differences { get; private set; }

    /// <summary>Null when there is nothing to compare.</summary>
    public ComparedPictures? Pictures { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostRestoreAsync(int edition, [FromServices] RestoreEdition restore)
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is null)
            return NotFound();
        try
        {
            await restore.ExecuteAsync(Id, Version, edition, Actor, Cancellation);
            return Done(DeskPaths.Edit(Id), $"Đã lấy lại nội dung của phiên bản {edition} làm bản nháp.");
        }
        catch (EditorialException refused)
        {
            return await RefuseAsync(refused.Message, ShowAsync, refused is VersionConflictException ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is not { } found)
            return NotFound();
        (Article, var latest) = found;
        Version = Article.Version;
        ModelState.Remove(nameof(Version));
        Verbs = ArticleVerbs.For(Article, latest, Actor);
        Editions = await db.Editions.AsNoTracking().Where(e => e.ArticleId == Id).OrderByDescending(e => e.Number).ToListAsync(Cancellation);
        Entries = await db.AuditEntries.AsNoTracking().Where(e => e.ArticleId == Id).OrderByDescending(e => e.Sequence).Take(MostEntries).ToListAsync(Cancellation);
        var people = Editions.SelectMany(e => e.Writers.Concat(new[] { e.ApprovedBy }.OfType<Guid>())).Distinct().ToList();
        Names = await db.Users.AsNoTracking().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, Cancellation);
        await CompareAsync();
        return Page();
    }

    private async Task CompareAsync()
    {
        To ??= Article.LatestEdition;
        From ??= To - 1;
        if (Editions.FirstOrDefault(e => e.Number == From) is not { } before || Editions.FirstOrDefault(e => e.Number == To) is not { } after)
            return;
        var type = types.Get(Article.Type);
        var (one, other) = (ContentJson.Deserialize(type, before.Content), ContentJson.Deserialize(type, after.Content));
        Differences = await comparison.CompareAsync(type, one, other, Cancellation);
        Pictures = await comparison.PicturesAsync(one, other, Cancellation);
    }
}
