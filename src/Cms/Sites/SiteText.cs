using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Sites;

/// <summary>What settings and menus must be like.</summary>
internal static class SiteText
{
    public const int MostMain = 12;
    public const int MostFooter = 30;
    public const int MostSocial = 10;
    private const int LongestTitle = 80;
    private const int LongestLine = 300;
    private const int LongestText = 2_000;

    /// <summary>The settings with their texts trimmed; empty ones are left to the site.</summary>
    /// <exception cref="EditorialException">Something is too long or no address; the message says what.</exception>
    public static SiteSettings Require(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var email = Line(settings.Email, "Thư điện tử");
        if (email is not null && (email.Count(c => c == '@') != 1 || email.Any(char.IsWhiteSpace) || email.StartsWith('@') || email.EndsWith('@')))
            throw Invalid($"“{email}” không phải địa chỉ thư điện tử.");
        var phone = Line(settings.Phone, "Điện thoại");
        if (phone is not null && !phone.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '.' or '-' or '(' or ')'))
            throw Invalid("Số điện thoại chỉ gồm chữ số, dấu cách và các dấu + . - ( ).");
        foreach (var link in settings.Social)
            RequireTitle(link);
        if (settings.Social.FirstOrDefault(l => !IsOutside(l.Url)) is { } wrong)
            throw Invalid($"Liên kết “{wrong.Title}” cần địa chỉ đầy đủ bắt đầu bằng https://.");
        if (settings.Social.Count > MostSocial)
            throw Invalid("Nhiều nhất 10 liên kết mạng xã hội.");
        return settings with
        {
            Email = email,
            Phone = phone,
            Texts = settings.Texts.Where(t => t.Key is "vi" or "en").ToDictionary(t => t.Key, t => Require(t.Value)),
        };
    }

    /// <summary>The menus with each path checked and each article known.</summary>
    /// <exception cref="EditorialException">A link leads nowhere; the message says which.</exception>
    public static async Task<SiteMenus> RequireAsync(SiteMenus menus, PortalDbContext db, SitePlaces places, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(menus);
        if (menus.Main.Count > MostMain || menus.Footer.Count > MostFooter)
            throw Invalid($"Menu chính nhiều nhất {MostMain} mục, menu chân trang nhiều nhất {MostFooter} mục.");
        return new SiteMenus
        {
            Main = await RequireAsync(menus.Main, db, places, cancellationToken),
            Footer = await RequireAsync(menus.Footer, db, places, cancellationToken),
        };
    }

    /// <summary>Whether it is an https address elsewhere, without a name or password in it.</summary>
    public static bool IsOutside(string url) =>
        url.Length <= LongestLine && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address is { Scheme: "https", UserInfo: "" } && address.IsDefaultPort && address.Host.Contains('.', StringComparison.Ordinal);

    private static async Task<IReadOnlyList<MenuLink>> RequireAsync(
        IReadOnlyList<MenuLink> links, PortalDbContext db, SitePlaces places, CancellationToken cancellationToken)
    {
        var known = new List<MenuLink>();
        foreach (var link in links)
        {
            RequireTitle(link);
            if (IsOutside(link.Url) || await places.IsPageAsync(link.Url, cancellationToken))
                known.Add(link with { Article = null });
            else if (await ArticleOfAsync(db, link.Url, cancellationToken) is { } article)
                known.Add(link with { Article = article });
            else
                throw Invalid($"Mục “{link.Title}”: địa chỉ “{link.Url}” không phải trang nào của site. Hãy chọn trong danh sách, chép đường dẫn của một bài đang đăng, hoặc ghi địa chỉ https:// đầy đủ.");
        }

        return known;
    }

    private static async Task<Guid?> ArticleOfAsync(PortalDbContext db, string path, CancellationToken cancellationToken) =>
        await db.LiveArticles.Where(l => l.Path == path).Select(l => (Guid?)l.ArticleId).SingleOrDefaultAsync(cancellationToken);

    private static SiteTexts Require(SiteTexts texts) => new()
    {
        Name = Line(texts.Name, "Tên trang"),
        Motto = Line(texts.Motto, "Dòng giới thiệu"),
        Publisher = Line(texts.Publisher, "Cơ quan chủ quản"),
        Responsible = Line(texts.Responsible, "Người chịu trách nhiệm"),
        Address = Line(texts.Address, "Địa chỉ"),
        Licence = Text(texts.Licence, "Điều kiện sử dụng lại"),
        Footer = Text(texts.Footer, "Lời ở chân trang"),
    };

    private static void RequireTitle(MenuLink link)
    {
        if (link.Title.Length is 0 or > LongestTitle)
            throw Invalid($"Mỗi mục cần tên, nhiều nhất {LongestTitle} ký tự; hãy xem lại mục có địa chỉ “{link.Url}”.");
    }

    private static string? Line(string? text, string what) =>
        Text(text, what) is { } line ? line.Length <= LongestLine && !line.Contains('\n', StringComparison.Ordinal) ? line : throw Invalid($"“{what}” nhiều nhất {LongestLine} ký tự, một dòng.") : null;

    private static string? Text(string? text, string what)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var clean = text.Trim().Normalize().ReplaceLineEndings("\n");
        return clean.Length <= LongestText ? clean : throw Invalid($"“{what}” nhiều nhất 2.000 ký tự.");
    }

    private static EditorialException Invalid(string message) => new(ProblemCode.InvalidContent, message);
}
