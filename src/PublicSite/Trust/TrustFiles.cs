using System.Globalization;
using System.Text;
using CommsPortal.Contracts.Sites;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Trust;

/// <summary>Who made the site, for people who look behind it, and where to report weaknesses (RFC 9116).</summary>
public sealed partial class TrustFiles(SiteMenu menu, ErrorPages errors, IOptions<SiteOptions> options, TimeProvider time, ILogger<TrustFiles> log)
{
    // RFC 9116 asks for less than a year; whoever keeps a copy is to look again twice a year.
    private const int DaysValid = 180;

    private int _told;

    public async Task<IResult> HumansAsync(CancellationToken cancellationToken)
    {
        await menu.GetAsync(Language.Vietnamese, cancellationToken);
        var office = menu.KnownSite(Language.Vietnamese);
        var text = new StringBuilder("/* TEAM */\n");
        Add(text, "Publisher", office?.Publisher ?? options.Value.Publisher);
        Add(text, "Responsible", office?.Responsible);
        Add(text, "Contact", office?.Email ?? options.Value.Contact);
        Add(text, "Phone", office?.Phone);
        Add(text, "Location", office?.Address ?? Language.Vietnamese.Text.City);
        text.Append("\n/* SITE */\n");
        Add(text, "Name", office?.Name ?? Language.Vietnamese.Text.SiteName);
        Add(text, "Address", options.Value.Absolute("/"));
        Add(text, "Languages", "Tiếng Việt, English");
        Add(text, "Standards", "HTML, CSS, WCAG 2.2 AA, schema.org, RSS, Atom, JSON Feed, oEmbed, RFC 9116");
        Add(text, "Type", "Newsreader and Be Vietnam Pro (SIL Open Font License)");
        Add(text, "Scripts", "none needed");
        Add(text, "Privacy", options.Value.Absolute(TrustPaths.Privacy(Language.Vietnamese)));
        Add(text, "Accessibility", options.Value.Absolute(TrustPaths.Accessibility(Language.Vietnamese)));
        return Plain(text.ToString());
    }

    /// <summary>404 while there is nobody to write to: a file without <c>Contact</c> would be invalid.</summary>
    public async Task<IResult> SecurityAsync(CancellationToken cancellationToken)
    {
        await menu.GetAsync(Language.Vietnamese, cancellationToken);
        if (ContactOf(menu.KnownSite(Language.Vietnamese)) is not { } contact)
        {
            if (Interlocked.Exchange(ref _told, 1) == 0)
                LogNoContact();
            return await errors.NotFoundAsync(Language.Vietnamese);
        }

        var expires = CivicTime.Midnight(CivicTime.Today(time).AddDays(DaysValid)).ToUniversalTime();
        var text = new StringBuilder();
        Add(text, "Contact", contact);
        Add(text, "Expires", expires.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Add(text, "Preferred-Languages", "vi, en");
        if (options.Value.BaseUrl.Scheme == Uri.UriSchemeHttps)
            Add(text, "Canonical", options.Value.Absolute("/.well-known/security.txt"));
        return Plain(text.ToString());
    }

    private string? ContactOf(SiteDescription? office) =>
        options.Value.SecurityContact is { } contact ? contact.AbsoluteUri : office?.Email is { Length: > 0 } email ? "mailto:" + email : null;

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            text.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
    }

    private static RenderedPageResult Plain(string text) => new(new RenderedPage
    {
        Status = StatusCodes.Status200OK,
        ContentType = "text/plain; charset=utf-8",
        Bytes = Encoding.UTF8.GetBytes(text),
        Tags = new HashSet<string> { "site" },
    });

    [LoggerMessage(60, LogLevel.Warning, "There is no /.well-known/security.txt: set Site__SecurityContact, or an e-mail address of the office at the desk.")]
    private partial void LogNoContact();
}
