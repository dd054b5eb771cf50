using System.Text.Json;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Indicators;
using CommsPortal.Contracts.Media;
using CommsPortal.Contracts.Stubs;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.PublicSite.Tests;

/// <summary>Content to test with: one article of each type.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Day = new(2026, 11, 21, 1, 30, 0, TimeSpan.Zero);

    public static Article News(string slug, int minute = 0) => Create("news", "/tin-tuc/" + slug, minute) with
    {
        Sectors = [new TermLink("y-te", "Y tế")],
        Tags = ["chuyển đổi số"],
        MainImage = Picture(),
    };

    public static Article ColumnArticle(string slug, int minute = 0) => Create("column-article", "/chuyen-muc/guong-sang/" + slug, minute) with
    {
        Column = new ColumnLink("guong-sang", "Gương sáng"),
    };

    public static Article CaseStudy(string slug) => Create("case-study", "/cau-chuyen/" + slug) with
    {
        Details = Json("""
            {
              "results": [
                { "indicator": "Thời gian chờ", "before": 1234.5, "after": 40, "unit": "giây", "source": "Nhật ký quầy" },
                { "indicator": "Tra cứu", "before": "2,8 ngày", "after": "40 giây", "unit": "thời gian" }
              ],
              "cost": { "amount": 2860000000, "note": "Gồm máy quét." },
              "beneficiaries": "46.000 hộ",
              "contact": { "name": "Lê Phước Hậu", "organisation": "Tổ số hóa", "email": "a@example.vn", "phone": "028 0000 0001" }
            }
            """),
        DetailsHtml = new Dictionary<string, string> { ["problem"] = "<p>Vấn đề ở kho.</p>", ["howToReplicate"] = "<p>Bắt đầu từ ấp.</p>" },
    };

    public static Article ModelExample(string slug) => Create("model-example", "/guong-dien-hinh/" + slug) with
    {
        Category = "individual",
        MainImage = Picture(),
        Details = Json("""{ "subject": "Bà Sáu Lành", "subjectUnit": "Phường An Hội Tây", "results": [{ "indicator": "Hộ", "before": 31, "after": 84, "unit": "%" }] }"""),
    };

    public static Article Document(string slug) => Create("official-document", "/van-ban/" + slug) with
    {
        Details = Json("""
            { "number": "17-CT/TU", "issuer": "Ban Thường vụ Thành ủy", "issuedOn": "2022-08-15", "signer": "Nguyễn Văn A", "signerTitle": "Bí thư",
              "recipients": ["Các quận ủy", "Lưu: VT"] }
            """),
        Attachments = [new Attachment(Guid.CreateVersion7(Day), "Bản ký", "/media/0198c2a0-0000-7000-8000-000000000001/ban-ky.pdf", "application/pdf", 1_500_000)],
    };

    public static Article Campaign(string slug) => Create("campaign", "/phong-trao/" + slug) with
    {
        Details = Json("""
            { "startsOn": "2026-04-01", "endsOn": "2026-11-30", "goal": "200.000 hộ",
              "progress": [{ "indicator": "Hộ đăng ký", "target": 200000, "current": 163400, "unit": "hộ", "asOf": "2026-10-31" }] }
            """),
    };

    public static Article Page(string slug) => Create("page", "/" + slug) with { Details = Json("""{ "menuOrder": 1 }""") };

    public static Article English(string slug) => Create("news", "/en/news/" + slug) with { Locale = "en", Headline = "A headline " + slug };

    public static Indicator Indicator(string key = "kinh-te-so") => new()
    {
        Key = key,
        Path = "/chi-tieu/" + key,
        Name = "Kinh tế số trong GRDP",
        NameEn = "Digital economy in GRDP",
        Description = "Phần đóng góp của kinh tế số.",
        Unit = "%",
        Pillar = new TermLink("kinh-te-so", "Kinh tế số"),
        Target = new IndicatorTarget(25, new DateOnly(2025, 12, 31), new IndicatorSource("Chỉ thị 17-CT/TU", "https://example.vn/chi-thi"), Approximate: true),
        Observations =
        [
            new Observation(new DateOnly(2022, 12, 31), 15, new IndicatorSource("Niên giám 2022", "https://example.vn/nien-giam")),
            new Observation(new DateOnly(2024, 12, 31), 18.66, new IndicatorSource("Số liệu minh họa"), ObservationStatus.Preliminary, "Còn điều chỉnh"),
        ],
    };

    /// <summary>One of everything.</summary>
    public static void Fill(PortalStub cms)
    {
        cms.Put(new Column { Slug = "guong-sang", Name = "Gương sáng", Description = "Chân dung.", Cadence = new Cadence("weekly", ["monday", "thursday"]), Owner = "Tổ Phóng sự", Path = "/chuyen-muc/guong-sang" });
        cms.Put(new Term { Kind = TaxonomyKind.Pillars, Slug = "kinh-te-so", Name = "Kinh tế số", NameEn = "Digital economy" });
        cms.Put(new Term { Kind = TaxonomyKind.Sectors, Slug = "y-te", Name = "Y tế" });
        cms.Put(new Term { Kind = TaxonomyKind.Localities, Slug = "quan-1", Name = "Quận 1", ValidTo = new DateOnly(2025, 6, 30), Successors = [new TermLink("phuong-sai-gon", "Phường Sài Gòn")] });
        cms.Put(new Term { Kind = TaxonomyKind.Organisations, Slug = "so-y-te", Name = "Sở Y tế" });
        cms.Publish([News("a"), ColumnArticle("b"), CaseStudy("c"), ModelExample("d"), Document("e"), Campaign("f"), Page("gioi-thieu"), English("g")]);
    }

    public static Image Picture() => new()
    {
        Id = Guid.CreateVersion7(Day),
        Alt = "Quầy một cửa",
        Caption = "Người dân nộp hồ sơ.",
        Credit = "Ảnh: CommsPortal",
        Width = 1600,
        Height = 1067,
        Placeholder = "data:image/webp;base64,UklGRkQAAABXRUJQVlA4IDgAAAAQAgCdASoQAAkABABoJagCdAEPA9bnbzVAAP7t+hkJakL9tYdzc0nF7UQ2D4VDjjmtF2/5IgAAAA==",
        Renditions =
        [
            new Rendition("/media/0198c2a0-0000-7000-8000-000000000002/w320.avif", "image/avif", 320, 213),
            new Rendition("/media/0198c2a0-0000-7000-8000-000000000002/w320.webp", "image/webp", 320, 213),
            new Rendition("/media/0198c2a0-0000-7000-8000-000000000002/w320.jpg", "image/jpeg", 320, 213),
            new Rendition("/media/0198c2a0-0000-7000-8000-000000000002/w1200.jpg", "image/jpeg", 1200, 800),
        ],
    };

    private static Article Create(string type, string path, int minute = 0) => new()
    {
        Id = Guid.CreateVersion7(Day),
        Type = type,
        Locale = "vi",
        Headline = $"Tiêu đề {type} {path[(path.LastIndexOf('/') + 1)..]}",
        Lead = "Sapo của bài.",
        Path = path,
        Edition = 1,
        Published = Day.AddMinutes(minute),
        Updated = Day.AddMinutes(minute),
        Bylines = [new Byline("Nguyễn Văn Bình", "Bình Nguyên")],
        Pillars = [new TermLink("kinh-te-so", "Kinh tế số")],
        Body = new ArticleBody("Thân bài", "<p>Thân bài <a href=\"/tin-tuc/khac\">khác</a>.</p>", "Thân bài khác."),
        Sample = true,
    };

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement.Clone();
}
