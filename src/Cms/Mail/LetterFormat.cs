using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CommsPortal.Cms.Mail;

/// <summary>A letter as plain text and as simple HTML: no images, no styles from elsewhere, links into the desk or to the site alone.</summary>
internal static class LetterFormat
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>One line without anything that could end a header (RFC 5322 §2.2) and short enough for one.</summary>
    public static string Line(string text, int longest)
    {
        var clean = new StringBuilder();
        foreach (var character in text.Normalize())
        {
            var breaks = char.IsControl(character) || char.GetUnicodeCategory(character)
                is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format or UnicodeCategory.Surrogate;
            clean.Append(breaks ? ' ' : character);
        }

        var line = string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest ? line : line[..(longest - 1)].TrimEnd() + "…";
    }

    /// <param name="root">Address of the CMS without a slash at its end.</param>
    /// <param name="site">Address of the public site without a slash at its end.</param>
    public static string Text(MailLetter letter, string root, string site)
    {
        var text = new StringBuilder().Append(Salutation(letter)).Append(' ').Append(letter.Name).Append(",\n\n");
        foreach (var paragraph in letter.Paragraphs)
        {
            text.Append(paragraph.Text).Append('\n');
            if (Address(paragraph, root, site) is { } address)
                text.Append(address).Append('\n');
            text.Append('\n');
        }

        return text.Append("-- \n").Append(Footer(letter)).Append('\n').ToString();
    }

    /// <inheritdoc cref="Text"/>
    public static string Html(MailLetter letter, string root, string site)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"").Append(letter.English ? "en" : "vi").Append("\"><head><meta charset=\"utf-8\"><title>")
            .Append(Encode(letter.Subject)).Append("</title></head><body><p>").Append(Salutation(letter)).Append(' ').Append(Encode(letter.Name)).Append(",</p>");
        foreach (var paragraph in letter.Paragraphs)
        {
            html.Append("<p>");
            if (Address(paragraph, root, site) is { } address)
                html.Append("<a href=\"").Append(Encode(address)).Append("\">").Append(Encode(paragraph.Text)).Append("</a>");
            else
                html.AppendJoin("<br>", paragraph.Text.ReplaceLineEndings("\n").Split('\n').Select(Encode));
            html.Append("</p>");
        }

        return html.Append("<hr><p><small>").Append(Footer(letter)).Append("</small></p></body></html>").ToString();
    }

    private static string Salutation(MailLetter letter) => letter.English ? "Dear" : "Chào";

    private static string Footer(MailLetter letter) =>
        letter.English ? "Sent automatically; please do not reply." : "Thư do hệ thống gửi tự động; xin đừng trả lời.";

    private static string? Address(MailParagraph paragraph, string root, string site) =>
        paragraph.Path is { } path ? Address(root, path)
        : paragraph.SitePath is { } page ? page.StartsWith('/') && !page.StartsWith("//", StringComparison.Ordinal) ? site + page
            : throw new ArgumentException($"'{page}' is no path of the site.", nameof(paragraph))
        : null;

    private static string Address(string root, string path) =>
        path == Desk.DeskPaths.Root || path.StartsWith(Desk.DeskPaths.Root + "/", StringComparison.Ordinal) || path.StartsWith(Desk.DeskPaths.Root + "?", StringComparison.Ordinal)
            ? root + path
            : throw new ArgumentException($"A letter leads into the desk, not to '{path}'.", nameof(path));

    private static string Encode(string text) => Encoder.Encode(text);
}
