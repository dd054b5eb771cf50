using CommsPortal.Cms.Markdown;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Media;

namespace CommsPortal.Cms.Tests.Markdown;

/// <summary>One image and one article that the texts of these tests can refer to.</summary>
internal static class SampleWorld
{
    public static readonly Guid ImageId = Guid.Parse("01934f2e-0000-7000-8000-000000000001");
    public static readonly Guid ArticleId = Guid.Parse("01934f2e-0000-7000-8000-000000000002");
    public static readonly Guid UnknownId = Guid.Parse("01934f2e-0000-7000-8000-0000000000ff");

    public static readonly Image Picture = new()
    {
        Id = ImageId,
        Alt = "Người dân làm thủ tục tại quầy",
        Caption = "Quầy một cửa phường",
        Credit = "Ảnh: Ban biên tập",
        Width = 2_000,
        Height = 1_000,
        Renditions =
        [
            new("/media/1/w640.avif", "image/avif", 640, 320),
            new("/media/1/w640.webp", "image/webp", 640, 320),
            new("/media/1/w1280.webp", "image/webp", 1_280, 640),
            new("/media/1/w640.jpg", "image/jpeg", 640, 320),
            new("/media/1/w1280.jpg", "image/jpeg", 1_280, 640),
            new("/media/1/w1920.jpg", "image/jpeg", 1_920, 960),
        ],
    };

    public static readonly ArticleLink Other = new(ArticleId, "news", "Phường <số> đầu tiên", "/tin-tuc/phuong-so-dau-tien");

    public static readonly MarkdownRenderer Renderer = new();

    public static RenderContext Context(string locale = "vi", string idPrefix = "") =>
        new(locale, id => id == ImageId ? Picture : null, id => id == ArticleId ? Other : null) { IdPrefix = idPrefix };

    public static string Html(string markdown) => Renderer.Render(markdown, Context()).Html;

    public static string Text(string markdown) => Renderer.Render(markdown, Context()).Text;
}
