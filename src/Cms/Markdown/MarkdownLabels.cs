namespace CommsPortal.Cms.Markdown;

/// <summary>The few words that rendering adds to a text, for those who hear a page instead of seeing it.</summary>
internal sealed record MarkdownLabels(string Table, string Footnotes, string Footnote, string BackToText)
{
    private static readonly MarkdownLabels Vietnamese = new("Bảng {0}, cuộn ngang để xem hết", "Chú thích", "Chú thích {0}", "Trở lại chỗ có chú thích {0}");
    private static readonly MarkdownLabels English = new("Table {0}, scroll sideways to see all of it", "Notes", "Note {0}", "Back to the text of note {0}");

    public static MarkdownLabels For(string locale) => locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Vietnamese;
}
