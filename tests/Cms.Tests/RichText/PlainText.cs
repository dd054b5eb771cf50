using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Tests.RichText;

/// <summary>The words of a document in reading order, worked out from the model alone: what rendered Markdown has to say.</summary>
internal static class PlainText
{
    public static string Of(RichDocument document)
    {
        var notes = new List<string>();
        var text = string.Join('\n', document.Blocks.Select(b => Of(b, notes)));
        var below = notes.Where(document.Notes.ContainsKey).Distinct().ToList();
        return Collapse(string.Join('\n', below.SelectMany(n => document.Notes[n]).Select(b => Of(b, [])).Prepend(text)));
    }

    /// <summary>Every run of spaces and line ends as one space.</summary>
    public static string Collapse(string text) =>
        string.Join(' ', VietnameseText.Normalize(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Of(Block block, List<string> notes) => block switch
    {
        Block.Paragraph paragraph => Of(paragraph.Inlines, notes),
        Block.Heading heading => Of(heading.Inlines, notes),
        Block.List list => string.Join('\n', list.Items.SelectMany(i => i).Select(b => Of(b, notes))),
        Block.Table table => string.Join('\n', table.Rows.SelectMany(r => r).Select(c => Of(c, notes))),
        Block.Quote quote => string.Join('\n', quote.Blocks.Select(b => Of(b, notes))),
        Block.Code code => Printable(code.Text),
        Block.Figure figure => figure.Caption,
        _ => "",
    };

    private static string Of(IReadOnlyList<Inline> inlines, List<string> notes) => string.Concat(inlines.Select(i => Of(i, notes)));

    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Of(Inline inline, List<string> notes)
    {
        switch (inline)
        {
            case Inline.Text text:
                return Printable(text.Value);
            case Inline.Link link:
                return Of(link.Inlines, notes);
            case Inline.Note note:
                notes.Add(note.Id);
                return "";
            default:
                return inline is Inline.Break ? " " : "";
        }
    }
}
