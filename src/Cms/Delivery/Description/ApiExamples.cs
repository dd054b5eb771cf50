using System.Text.Json;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Press.Description;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Consultations;
using CommsPortal.Contracts.Editions;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.HomePages;
using CommsPortal.Contracts.Indicators;
using CommsPortal.Contracts.Media;
using CommsPortal.Contracts.Search;
using CommsPortal.Contracts.Sites;
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
        [typeof(ListPage<ArticleSummary>)] = () => new ListPage<ArticleSummary>([NewArticle()], 1, null),
        [typeof(ListPage<RelatedArticle>)] = () => new ListPage<RelatedArticle>([new(NewArticle(), true)], 1, null),
        [typeof(ListPage<PublishedEdition>)] = () => new ListPage<PublishedEdition>([NewEdition()], 1, null),
        [typeof(Contributor)] = NewContributor,
        [typeof(ListPage<Contributor>)] = () => new ListPage<Contributor>([NewContributor()], 1, null),
        [typeof(ChangePage)] = () => new ChangePage([NewChange()], "1", "/api/v1/changes?wait=25&cursor=1"),
        [typeof(RedirectResolution)] = () => new RedirectResolution("/tin-tuc/duong-cu", 301, "/tin-tuc/kham-benh-khong-giay-to", Id),
        [typeof(Column)] = NewColumn,
        [typeof(ListPage<Column>)] = () => new ListPage<Column>([NewColumn()], 1, null),
        [typeof(Indicator)] = NewIndicator,
        [typeof(ListPage<Indicator>)] = () => new ListPage<Indicator>([NewIndicator()], 1, null),
        [typeof(ListPage<Term>)] = () => new ListPage<Term>([NewTerm()], 1, null),
        [typeof(ListPage<ContentTypeInfo>)] = () => new ListPage<ContentTypeInfo>([new("news", "Tin", "tin-tuc", "/api/v1/types/news")], 1, null),
        [typeof(ListPage<Suggestion>)] = () => new ListPage<Suggestion>([new("Khám bệnh không giấy tờ", "headline", "/tin-tuc/kham-benh-khong-giay-to")], 1, null),
        [typeof(SearchResponse)] = NewSearch,
        [typeof(MediaItem)] = NewMedia,
        [typeof(SiteDescription)] = () => new SiteDescription
        {
            Locale = "vi",
            Name = "Truyền thông Chuyển đổi số",
            Motto = "Việc thật, người thật",
            MainMenu = [new SiteLink("Tin tức", "/tin-tuc")],
        },
        [typeof(HomePage)] = () => HomePage.Standard("vi") with { Version = 3, Lead = NewArticle() },
        [typeof(Consultation)] = NewConsultation,
        [typeof(ListPage<Consultation>)] = () => new ListPage<Consultation>([NewConsultation() with { Comments = [] }], 1, null),
        [typeof(ListPage<PublishedAnswer>)] = () => new ListPage<PublishedAnswer>([NewAnswer()], 1, null),
        [typeof(JsonObject)] = () => new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Tin",
            ["type"] = "object",
        },
    };

    /// <summary>An example of what is answered or sent; null where none is kept.</summary>
    public static JsonNode? Of(Type type) =>
        Makers.TryGetValue(type, out var make) || PressExamples.Makers.TryGetValue(type, out make) ? JsonSerializer.SerializeToNode(make(), PortalJson.Options) : null;

    /// <summary>An example of a problem.</summary>
    public static JsonNode Problem(int status) => new JsonObject
    {
        ["type"] = "/docs/problems#" + CodeOf(status),
        ["title"] = "What went wrong, in a few words",
        ["status"] = status,
        ["detail"] = "What went wrong here and what to do about it.",
        ["code"] = CodeOf(status),
    };

    private static Contributor NewContributor() => new() { Slug = "nguyen-thi-sau", Name = "Nguyễn Thị Sáu", Articles = 12, LastPublished = At };

    private static PublishedEdition NewEdition() => new(
        2, ChangeKind.Corrected, At, new string('a', 64), "/tin-tuc/kham-benh-khong-giay-to", $"/api/v1/articles/{Id}/editions/2",
        new Correction(At, 2, "12 phường", "21 phường"));

    private static string CodeOf(int status) => status switch
    {
        400 => "invalid-parameter",
        401 => "unauthenticated",
        403 => "forbidden",
        409 => "transition-not-allowed",
        413 => "too-large",
        422 => "invalid-content",
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
        SocialImage = new SocialImage($"/media/{Id}/card-1-0123456789abcdef.jpg", 1200, 630, "Khám bệnh không giấy tờ ở trạm y tế phường"),
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

    private static MediaItem NewMedia() => new()
    {
        Id = Id,
        FileName = "tram-y-te.jpg",
        ContentType = "image/jpeg",
        Bytes = 812_345,
        Image = new Image
        {
            Id = Id,
            Alt = "Người dân quét căn cước ở trạm y tế",
            Credit = "Ảnh: Trung tâm Báo chí",
            Width = 1600,
            Height = 1067,
            Placeholder = "data:image/webp;base64,UklGRkQAAABXRUJQVlA4IDgAAAAQAgCdASoQAAkABABoJagCdAEPA9bnbzVAAP7t+hkJakL9tYdzc0nF7UQ2D4VDjjmtF2/5IgAAAA==",
            Renditions = [new Rendition($"/media/{Id}/w640.jpg", "image/jpeg", 640, 427)],
        },
    };

    private static Consultation NewConsultation() => new()
    {
        Id = Id,
        Title = "Tổ công nghệ số cộng đồng phường An Hội Tây",
        Text = "Hướng dẫn 1.200 hộ nộp hồ sơ trực tuyến.",
        OpenedAt = At,
        ClosesAt = At.AddDays(10),
        Comments = [new PublicComment(Id, "Bác Năm", "Nhờ tổ mà tôi biết nộp hồ sơ.", At.AddDays(1), "Cảm ơn bác.")],
    };

    private static PublishedAnswer NewAnswer() => new()
    {
        Id = Id,
        Locale = "vi",
        Question = "Trạm y tế phường nào đã bỏ sổ khám giấy?",
        Answer = "Từ tháng 11, mọi trạm y tế của thành phố nhận căn cước gắn chip.",
        PublishedAt = At,
        Article = new FeedbackArticle(Id, "Khám bệnh không giấy tờ ở trạm y tế phường", "/tin-tuc/kham-benh-khong-giay-to"),
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

    private static Indicator NewIndicator() => new()
    {
        Key = "kinh-te-so-trong-grdp",
        Path = "/chi-tieu/kinh-te-so-trong-grdp",
        Name = "Kinh tế số trong tổng sản phẩm trên địa bàn",
        Unit = "%",
        Pillar = new TermLink("kinh-te-so", "Kinh tế số"),
        Target = new IndicatorTarget(25, new DateOnly(2025, 12, 31), new IndicatorSource("Chỉ thị số 17-CT/TU"), Approximate: true),
        Observations = [new Observation(new DateOnly(2024, 12, 31), 22.5, new IndicatorSource("Số liệu minh họa"), ObservationStatus.Preliminary)],
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
