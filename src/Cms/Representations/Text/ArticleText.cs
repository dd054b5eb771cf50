using System.Globalization;
using System.Text;
using CommsPortal.Cms.Representations.Html;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.Representations.Text;

/// <summary>An article as plain text, in lines that fit a letter: headline, lead, byline, body, corrections, the line to print when republishing.</summary>
internal sealed class ArticleText
{
    /// <summary>Characters in a line; a word that is longer stands alone.</summary>
    private const int Width = 78;

    private readonly StringBuilder text = new();
    private readonly List<string> notes = [];

    public static string Write(ArticleIssue issue, Publisher publisher, SiteAddresses addresses)
    {
        var (article, labels) = (issue.Article, ArticleLabels.Of(issue.Article.Locale));
        var writer = new ArticleText();
        if (issue.EmbargoedUntil is { } until)
            writer.Paragraph(string.Format(null, labels.Embargo, Moment.Read(until, article.Locale) + " (UTC+7)"));
        writer.Paragraph(article.Headline);
        writer.Paragraph(article.Lead);
        writer.Paragraph(ArticleWords.Byline(article));
        writer.Paragraph(Moment.Read(article.Published, article.Locale));
        writer.Content(ContentReader.Read(ArticleHtml.Content(article, addresses)));
        if (article.Corrections.Count > 0)
            writer.Paragraph(labels.Corrections.ToUpper(CultureInfo.GetCultureInfo("vi-VN")));
        foreach (var c in article.Corrections)
            writer.Paragraph($"{Moment.Read(c.At, article.Locale)}. {labels.Wrong}: {c.Wrong} {labels.Right}: {c.Right}", "- ", "  ");
        if (article.Sample)
            writer.Paragraph(labels.Sample);
        writer.Paragraph(new string('-', 3));
        writer.Paragraph(ArticleWords.Attribution(article, publisher, addresses));
        writer.Paragraph(publisher.UsageTerms);
        return writer.text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The content alone, for representations that have head and foot elsewhere.</summary>
    public static string OfContent(ArticleContentBlocks content)
    {
        var writer = new ArticleText();
        writer.Content(content);
        return writer.text.ToString().TrimEnd('\n');
    }

    private void Content(ArticleContentBlocks content)
    {
        foreach (var block in content.Document.Blocks)
            Write(block, content.Document, "", "");
        for (var i = 0; i < notes.Count; i++)
        {
            if (content.Document.Notes.TryGetValue(notes[i], out var blocks))
                Paragraph(string.Join(' ', blocks.OfType<Block.Paragraph>().Select(p => Line(p.Inlines))), $"[{i + 1}] ", "    ");
        }
    }

    private void Write(Block block, RichDocument document, string first, string rest)
    {
        switch (block)
        {
            case Block.Heading heading:
                Paragraph(Line(heading.Inlines).ToUpper(CultureInfo.GetCultureInfo("vi-VN")), first, rest);
                break;
            case Block.Paragraph paragraph:
                Paragraph(Line(paragraph.Inlines), first, rest);
                break;
            case Block.Quote quote:
                foreach (var inner in quote.Blocks)
                    Write(inner, document, rest + "    ", rest + "    ");
                break;
            case Block.List list:
                WriteList(list, document, rest);
                break;
            case Block.Table table:
                foreach (var row in table.Rows)
                    Paragraph(string.Join(" | ", row.Select(Line)), rest, rest + "  ", close: false);
                text.Append('\n');
                break;
            case Block.Figure figure when figure.Caption.Length > 0:
                Paragraph($"[{figure.Caption}]", first, rest);
                break;
            case Block.Code code:
                foreach (var line in code.Text.Split('\n'))
                    text.Append(rest).Append(line).Append('\n');
                text.Append('\n');
                break;
            case Block.Rule:
                Paragraph("* * *", first, rest);
                break;
        }
    }

    private void WriteList(Block.List list, RichDocument document, string indent)
    {
        var number = list.Start;
        foreach (var item in list.Items)
        {
            var marker = list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            var rest = indent + new string(' ', marker.Length);
            var first = indent + marker;
            foreach (var block in item)
            {
                Write(block, document, first, rest);
                first = rest;
            }

            // Items stand together.
            if (text.Length > 1 && text[^1] == '\n' && text[^2] == '\n')
                text.Length--;
        }

        text.Append('\n');
    }

    private string Line(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        Inline.Text words => words.Value,
        Inline.Break => "\n",
        Inline.Link link => Line(link.Inlines),
        Inline.Note note => $"[{NumberOf(note.Id)}]",
        _ => "",
    }));

    private int NumberOf(string note)
    {
        if (notes.IndexOf(note) is var known and >= 0)
            return known + 1;
        notes.Add(note);
        return notes.Count;
    }

    // A paragraph in lines of the width, and an empty line.
    private void Paragraph(string paragraph, string first = "", string rest = "", bool close = true)
    {
        if (string.IsNullOrWhiteSpace(paragraph))
            return;
        var lead = first;
        foreach (var line in paragraph.Split('\n'))
        {
            Wrap(line, lead, rest);
            lead = rest;
        }

        if (close)
            text.Append('\n');
    }

    private void Wrap(string line, string first, string rest)
    {
        text.Append(first);
        var at = first.Length;
        var begun = false;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (begun && at + 1 + word.Length > Width)
            {
                text.Append('\n').Append(rest);
                at = rest.Length;
                begun = false;
            }

            if (begun)
                text.Append(' ');
            text.Append(word);
            at += word.Length + (begun ? 1 : 0);
            begun = true;
        }

        text.Append('\n');
    }
}
