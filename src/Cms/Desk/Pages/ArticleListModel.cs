using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The list of articles with its filters.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class ArticleListModel(ArticleList list, Vocabulary vocabulary, ContentTypeRegistry types) : DeskPage
{
    private const int LongestText = 200;

    [BindProperty(SupportsGet = true)]
    public EditionState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Column { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Office { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ArticleFilter Filter { get; private set; } = new();

    public ArticlePage List { get; private set; } = new([], null);

    public Vocabulary Vocabulary => vocabulary;

    public IReadOnlyList<ContentTypeDescriptor> Types => types.All;

    public async Task OnGetAsync()
    {
        Filter = new ArticleFilter
        {
            State = State is { } state && Enum.IsDefined(state) ? state : null,
            Type = types.Find(Type ?? "")?.Name,
            Column = Slug.IsValid(Column) ? Column : null,
            Office = Slug.IsValid(Office) ? Office : null,
            Mine = Mine,
            Text = Text is { Length: > LongestText } ? Text[..LongestText] : Text,
            OldestFirst = Sort == "oldest",
            After = After,
        };
        await vocabulary.LoadAsync(Cancellation);
        List = await list.ReadAsync(Filter, Actor, Cancellation);
    }

    /// <summary>The address of this list, from <paramref name="after"/> on.</summary>
    public string PageUrl(string? after)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Request.Query.Where(q => q.Key != "after"))
            query.Add(name, value.OfType<string>());
        if (after is not null)
            query.Add("after", after);
        return DeskPaths.Articles + query.ToQueryString();
    }
}
