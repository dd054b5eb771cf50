using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;

namespace CommsPortal.Cms.Errors;

/// <summary>Where the <c>type</c> of every problem leads: <c>docs/api/problems.md</c> as a page, with an anchor for each code.</summary>
public static partial class ProblemDocumentation
{
    public const string Path = "/docs/problems";

    private const string Resource = "CommsPortal.Cms.problems.md";

    private static readonly Lazy<string> Page = new(Render);

    public static IEndpointRouteBuilder MapProblemDocumentation(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, () => TypedResults.Content(Page.Value, "text/html; charset=utf-8")).ExcludeFromDescription();
        return app;
    }

    private static string Render()
    {
        using var stream = typeof(ProblemDocumentation).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The documentation of problems is not embedded: {Resource}.");
        using var reader = new StreamReader(stream);
        // The other documents are not served; links to them would lead nowhere.
        var markdown = LinkToDocument().Replace(reader.ReadToEnd(), "$1");
        var pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();
        return $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Problems</title>
            <body>
            {Markdig.Markdown.ToHtml(markdown, pipeline)}
            </body>
            </html>
            """;
    }

    [GeneratedRegex(@"\[([^\]\n]+)\]\((?!#|https?:)[^)\n]*\)")]
    private static partial Regex LinkToDocument();
}
