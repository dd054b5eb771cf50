namespace CommsPortal.Cms.RichText.Model;

/// <summary>Reading and rewriting a line of inlines.</summary>
public static class Inlines
{
    /// <summary>The words of a line, without marks; breaks are spaces.</summary>
    public static string TextOf(IEnumerable<Inline> line) => string.Concat(line.Select(inline => inline switch
    {
        Inline.Text text => text.Value,
        Inline.Break => " ",
        Inline.Link link => TextOf(link.Inlines),
        _ => "",
    }));

    /// <summary>Every text of a line, those of links too.</summary>
    public static IEnumerable<Inline.Text> TextsOf(IEnumerable<Inline> line) => line.SelectMany(inline => inline switch
    {
        Inline.Text text => [text],
        Inline.Link link => TextsOf(link.Inlines),
        _ => [],
    });

    /// <summary>The line with each text rewritten, those of links too.</summary>
    public static IReadOnlyList<Inline> Map(IReadOnlyList<Inline> line, Func<Inline.Text, Inline.Text> map) => [.. line.Select(inline => inline switch
    {
        Inline.Text text => map(text),
        Inline.Link link => link with { Inlines = Map(link.Inlines, map) },
        _ => inline,
    })];

    /// <summary>The line with neighbouring texts of the same kind as one. Links are joined within, not with one another.</summary>
    public static IReadOnlyList<Inline> Join(IReadOnlyList<Inline> line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var joined = new List<Inline>(line.Count);
        var run = new List<string>();
        foreach (var inline in line)
        {
            if (inline is Inline.Text text && joined is [.., Inline.Text last] && (last.Marks, last.Font) == (text.Marks, text.Font))
            {
                run.Add(text.Value);
                continue;
            }
            Close(joined, run);
            if (inline is Inline.Text { Value: var first })
                run.Add(first);
            joined.Add(inline is Inline.Link link ? link with { Inlines = Join(link.Inlines) } : inline);
        }
        Close(joined, run);
        return joined;
    }

    private static void Close(List<Inline> joined, List<string> run)
    {
        if (run.Count > 1)
            joined[^1] = (Inline.Text)joined[^1] with { Value = string.Concat(run) };
        run.Clear();
    }
}
