using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CommsPortal.Cms.Tests.Markdown;

/// <summary>Reads HTML as a browser does and finds what docs/api/delivery.md does not allow in a body.</summary>
internal static class AllowedHtml
{
    private static readonly HtmlParser Parser = new();

    // One element a line, with its attributes.
    private static readonly Dictionary<string, string[]> Allowed = """
        h2 id
        h3 id
        h4 id
        h5 id
        h6 id
        p
        br
        hr
        code
        pre
        em
        strong class
        del
        sup
        sub
        blockquote
        ul class
        ol start
        li id
        table
        thead
        tbody
        tr
        th scope class
        td class
        div class tabindex role aria-label
        section class aria-label
        aside class
        a href rel id aria-label
        figure class
        figcaption
        span class
        picture
        source type srcset sizes
        img src srcset sizes width height loading decoding alt
        """.Split('\n').Select(line => line.Trim().Split(' ')).ToDictionary(words => words[0], words => words[1..]);

    private static readonly string[] Classes =
        ["table-scroll", "gallery", "figure", "pull-quote", "numbers", "number", "article-card", "footnotes", "credit", "align-right", "align-center"];

    private static readonly string[] Schemes = ["http://", "https://", "mailto:", "tel:", "/", "#"];

    /// <summary>The first thing that is not allowed; null when all is well.</summary>
    public static string? FirstFault(string html)
    {
        var body = Parser.ParseDocument($"<!DOCTYPE html><body><article>{html}</article>").Body!;
        if (body.ChildElementCount != 1 || body.FirstElementChild!.LocalName != "article")
            return "leaves its container";
        return body.FirstElementChild.QuerySelectorAll("*").Select(Fault).FirstOrDefault(f => f is not null) ?? DuplicateId(body);
    }

    private static string? Fault(IElement element)
    {
        if (!Allowed.TryGetValue(element.LocalName, out var attributes))
            return $"element {element.LocalName}";
        foreach (var attribute in element.Attributes)
        {
            if (!attributes.Contains(attribute.Name))
                return $"attribute {attribute.Name} of {element.LocalName}";
            if (attribute.Name == "class" && !Classes.Contains(attribute.Value))
                return $"class {attribute.Value}";
        }
        return AddressFault(element);
    }

    private static string? AddressFault(IElement element)
    {
        if (element.GetAttribute("src") is { } source && !source.StartsWith("/media/", StringComparison.Ordinal))
            return $"image {source}";
        if (element.GetAttribute("href") is not { } href)
            return element.LocalName == "a" ? "a without href" : null;
        var safe = Schemes.Any(s => href.StartsWith(s, StringComparison.OrdinalIgnoreCase))
            && !href.StartsWith("//", StringComparison.Ordinal) && href.All(c => c is > ' ' and < (char)0x7F and not '\\');
        var external = href.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return !safe ? $"address {href}" : external != (element.GetAttribute("rel") == "noopener noreferrer") ? $"rel of {href}" : null;
    }

    private static string? DuplicateId(IElement body) =>
        body.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"id {g.Key} twice").FirstOrDefault();
}
