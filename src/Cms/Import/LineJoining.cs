namespace CommsPortal.Cms.Import;

/// <summary>
/// Joins lines that broke off inside of a paragraph, also when a blank line (the end of a page) came between. Lines that are not joined
/// become paragraphs of their own, so that Markdown does not join them either.
/// </summary>
internal static class LineJoining
{
    public static List<TextLine> Join(List<TextLine> lines, List<Mend> mends)
    {
        var code = TextLine.InCode(lines);
        var joined = new List<TextLine>(lines.Count);
        OpenParagraph? open = null;
        var afterBlank = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (code[i] || line.IsBlank)
            {
                // A blank line is passed over for now: the paragraph may go on behind it.
                if (code[i])
                    open = Close(open, joined, afterBlank);
                if (code[i])
                    joined.Add(line);
                afterBlank = !code[i];
                continue;
            }
            if (open is not null && open.ContinuesWith(line, afterBlank))
            {
                mends.Add(line.Mended(MendKind.BrokenLine, $"…{open.Tail} {line.Text}", "Nối dòng bị ngắt giữa câu"));
                open.Append(line);
            }
            else
            {
                Close(open, joined, afterBlank || open is { IsClosed: false } && !line.IsStructure && !line.IsClosed);
                open = new OpenParagraph(line);
            }
            afterBlank = false;
        }
        Close(open, joined, false);
        return TextLine.Tidy(joined);
    }

    private static OpenParagraph? Close(OpenParagraph? open, List<TextLine> joined, bool blankAfter)
    {
        if (open is not null)
            joined.Add(open.Whole);
        if (blankAfter)
            joined.Add(new TextLine("", open?.First.Number ?? 1));
        return null;
    }
}
