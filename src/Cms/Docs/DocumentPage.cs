using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;

namespace CommsPortal.Cms.Docs;

/// <summary>A document of <c>docs/api</c> as a page: own style sheet, no scripts.</summary>
internal static partial class DocumentPage
{
    private const string Style = """
        :root{color-scheme:light dark}
        body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,"Noto Sans",sans-serif}
        pre{overflow:auto;padding:.75rem;border:1px solid #8886;border-radius:4px}
        table{border-collapse:collapse;display:block;overflow:auto}
        td,th{border:1px solid #8886;padding:.25rem .6rem;text-align:left;vertical-align:top}
        h2{margin-top:2.5rem}
        :target{outline:2px solid #8c1c13;outline-offset:6px}
        """;

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    /// <summary>The policy of these pages.</summary>
    public static string ContentPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The documents that are embedded in the program, by the last segment of their address.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(DocumentPage).Assembly.GetManifestResourceNames().Select(name => ResourceName().Match(name)).Where(match => match.Success)
            .Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal),
    ];

    public static string Render(string name)
    {
        using var stream = typeof(DocumentPage).Assembly.GetManifestResourceStream($"CommsPortal.Cms.Docs.{name}.md")
            ?? throw new InvalidOperationException($"The document {name} is not embedded.");
        using var reader = new StreamReader(stream);
        var markdown = Link().Replace(reader.ReadToEnd(), Served);
        var title = markdown.Split('\n')[0].TrimStart('#', ' ');
        return $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{System.Net.WebUtility.HtmlEncode(title)}</title>
            <style>{Style}</style>
            <body>
            <p><a href="/docs/api">API</a> · <a href="/docs/quick-start">Quick start · Bắt đầu nhanh</a> · <a href="/docs/problems">Problems · Mã lỗi</a> · <a href="/docs/changelog">Changelog</a></p>
            {Markdig.Markdown.ToHtml(markdown, Pipeline)}
            </body>
            </html>
            """;
    }

    /// <summary>Links to documents beside it lead to their pages; other files of the repository are not served, and their links become plain text.</summary>
    private static string Served(Match link)
    {
        var (text, target, anchor) = (link.Groups[1].Value, link.Groups[2].Value, link.Groups[3].Value);
        return Names.Contains(target) ? $"[{text}](/docs/{target}{anchor})" : text;
    }

    [GeneratedRegex(@"\[([^\]\n]+)\]\((?!#|https?:)([^)\n#]*?)(?:\.md)?(#[^)\n]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^CommsPortal\.Cms\.Docs\.([a-z-]+)\.md$")]
    private static partial Regex ResourceName();
}
