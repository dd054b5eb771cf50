using System.Text.Json;
using System.Text.Json.Nodes;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Search;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Contracts.Types;

namespace CommsPortal.Cms.Delivery.Description;

/// <summary>Example answers for the API description, made of the very records that answers are made of.</summary>
internal static class ApiExamples
{
    private static readonly Guid Id = new("01938f5e-7c1a-7b2e-9d3f-0123456789ab");
    private static readonly DateTimeOffset At = new(2026, 11, 20, 1, 30, 0, TimeSpan.Zero);

    private static readonly Dictionary<Type, Func<object>> Makers = new()
    {
        [typeof(Article)] = NewArticle,
        [typeof(ListPage<ArticleSummary>)] = () => new ListPage<object>([NewArticle()], 1, null),
        [typeof(ListPage<RelatedArticle>)] = () => new ListPage<RelatedArticle>([new(NewArticle(), true)], 1, null),
        [typeof(ChangePage)] = () => new ChangePage([NewChange()], "1", "/api/v1/changes?wait=25&cursor=1"),
        [typeof(RedirectResolution)] = () => new RedirectResolution("/tin-tuc/duong-cu", 301, "/tin-tuc/kham-benh-khong-giay-to", Id),
        [typeof(Column)] = NewColumn,
        [typeof(ListPage<Column>)] = () => new ListPage<Column>([NewColumn()], 1, null),
        [typeof(ListPage<Term>)] = () => new ListPage<Term>([NewTerm()], 1, null),
        [typeof(ListPage<ContentTypeInfo>)] = () => new ListPage<ContentTypeInfo>([new("news", "Tin", "tin-tuc", "/api/v1/types/news")], 1, null),
        [typeof(ListPage<Suggestion>)] = () => new ListPage<Suggestion>([new("Khám bệnh không giấy tờ", "headline", "/tin-tuc/kham-benh-khong-giay-to")], 1, null),
        [typeof(SearchResponse)] = NewSearch,
    };

    /// <summary>An example of this answer; null where none is kept.</summary>
    public static JsonNode? Of(Type type) => Makers.TryGetValue(type, out var make) ? JsonSerializer.SerializeToNode(make(), PortalJson.Options) : null;

    /// <summary>An example of a problem.</summary>
    public static JsonNode Problem(int status) => new JsonObject
    {
        ["type"] = "/docs/problems#" + CodeOf(status),
        ["title"] = "What went wrong, in a few words",
        ["status"] = status,
        ["detail"] = "What went wrong here and what to do about it.",
        ["code"] = CodeOf(status),
    };

    private static string CodeOf(int status) => status switch
    {
        400 => "invalid-parameter",
        301 => "moved",
        404 => "not-found",
        406 => "not-acceptable",
        410 => "withdrawn",
        429 => "rate-limited",
        503 => "unavailable",
        _ => "internal-error",
    };

    private static Article NewArticle() => new()
    {
        Id = Id,
        Type = "news",
        Locale = "vi",
        Headline = "Khám bệnh không giấy tờ ở trạm y tế phường",
        Lead = "Người dân chỉ cần căn cước gắn chip.",
        Path = "/tin-tuc/kham-benh-khong-giay-to",
        Edition = 1,
        Published = At,
        Updated = At,
        Hash = new string('0', 64),
        Sectors = [new TermLink("y-te", "Y tế")],
        Tags = ["y tế cơ sở"],
        Sample = true,
        Body = new ArticleBody("Nội dung.", "<p>Nội dung.</p>", "Nội dung."),
        Details = JsonSerializer.SerializeToElement(new { }),
    };

    private static Change NewChange() => new()
    {
        Sequence = 1,
        Kind = ChangeKind.Published,
        ArticleId = Id,
        Edition = 1,
        Hash = new string('0', 64),
        At = At,
        Type = "news",
        Locale = "vi",
        Path = "/tin-tuc/kham-benh-khong-giay-to",
        Tags = ["type:news", "sectors:y-te"],
    };

    private static Column NewColumn() => new()
    {
        Slug = "guong-sang",
        Name = "Gương sáng chuyển đổi số",
        Cadence = new Cadence("weekly", ["monday"]),
        Path = "/chuyen-muc/guong-sang",
        Articles = 12,
        LastPublished = At,
    };

    private static Term NewTerm() => new() { Kind = TaxonomyKind.Sectors, Slug = "y-te", Name = "Y tế", NameEn = "Health", Articles = 7 };

    private static SearchResponse NewSearch() => new()
    {
        Query = "kham benh",
        Items = [new SearchHit(NewArticle(), "<mark>Khám bệnh</mark> không giấy tờ ở trạm y tế phường", "Người dân chỉ cần căn cước gắn chip.", 7.31)],
        Total = 1,
        AlsoSearched = ["KCB"],
        Facets = new Dictionary<string, IReadOnlyList<FacetCount>> { ["sector"] = [new("y-te", "Y tế", 1)] },
    };
}
