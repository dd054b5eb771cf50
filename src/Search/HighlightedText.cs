using System.Text;
using System.Text.Encodings.Web;

namespace CommsPortal.Search;

/// <summary>
/// A text and the places in it that matched. The only way to HTML is <see cref="ToHtml"/>, which encodes every character that
/// came from outside, so the result is safe by construction.
/// </summary>
public sealed class HighlightedText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>No text.</summary>
    public static readonly HighlightedText Empty = new("", []);

    internal HighlightedText(string text, IReadOnlyList<TextSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    /// <summary>The text itself, unescaped.</summary>
    public string Text { get; }

    /// <summary>The matches in <see cref="Text"/>: ascending, not overlapping, within bounds.</summary>
    public IReadOnlyList<TextSpan> Spans { get; }

    /// <summary>The text HTML-encoded, with each match inside <c>&lt;mark&gt;</c>.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Text.Length + Spans.Count * 13);
        var at = 0;
        foreach (var span in Spans)
        {
            html.Append(Encoder.Encode(Text[at..span.Start]));
            html.Append("<mark>").Append(Encoder.Encode(Text.Substring(span.Start, span.Length))).Append("</mark>");
            at = span.Start + span.Length;
        }
        return html.Append(Encoder.Encode(Text[at..])).ToString();
    }

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;
}
