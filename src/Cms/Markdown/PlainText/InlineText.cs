using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace CommsPortal.Cms.Markdown.PlainText;

/// <summary>The words of a run of inline text, without marks; line breaks are spaces.</summary>
internal static class InlineText
{
    public static string Of(ContainerInline? inlines)
    {
        if (inlines is null)
            return "";
        var text = new StringBuilder();
        Append(text, inlines);
        return Collapse(text.ToString());
    }

    private static void Append(StringBuilder text, ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            AppendOne(text, inline);
    }

    private static void AppendOne(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case FootnoteLink:
                break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                Append(text, delimiter);
                break;
            case ContainerInline container:
                Append(text, container);
                break;
        }
    }

    private static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
