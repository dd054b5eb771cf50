using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CommsPortal.Cms.Representations.Html;

/// <summary>Builds HTML: whatever is not a name of ours is escaped.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder html = new();

    public HtmlText Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    public HtmlText Text(string text)
    {
        html.Append(Encoder.Encode(text));
        return this;
    }

    public HtmlText Attribute(string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        return this;
    }

    /// <summary>An element with nothing but text in it; nothing at all without text.</summary>
    public HtmlText Element(string name, string? text, string? className = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            return this;
        Raw("<" + name);
        if (className is not null)
            Attribute("class", className);
        return Raw(">").Text(text).Raw($"</{name}>\n");
    }

    public HtmlText Table(IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Raw("<table>\n<thead>\n<tr>");
        foreach (var title in titles)
            Raw("<th scope=\"col\">").Text(title).Raw("</th>");
        Raw("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            Raw("<tr>");
            foreach (var cell in row)
                Raw("<td>").Text(cell).Raw("</td>");
            Raw("</tr>\n");
        }

        return Raw("</tbody>\n</table>\n");
    }

    public override string ToString() => html.ToString();
}
