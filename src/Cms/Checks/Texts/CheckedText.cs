using CommsPortal.Cms.Markdown.Sources;

namespace CommsPortal.Cms.Checks.Texts;

/// <summary>One text of an article to be examined.</summary>
/// <param name="Field">Path of its field.</param>
/// <param name="Title">The field's name for people (Vietnamese).</param>
/// <param name="Source">As it is stored and edited.</param>
/// <param name="Markdown">Taken apart; null for a text without marks.</param>
public sealed record CheckedText(string Field, string Title, string Source, MarkdownSource? Markdown)
{
    /// <summary>The words without marks.</summary>
    public string Plain => Markdown?.Plain ?? Source;

    /// <summary>A finding about a run of <see cref="Plain"/>.</summary>
    public Finding Find(int start, int length, string message, string remedy)
    {
        var from = OffsetOf(start);
        return Finding.At(this, from, Math.Max(1, OffsetOf(start + length - 1) + 1 - from), message, remedy);
    }

    private int OffsetOf(int at) => Markdown is null ? at : Markdown.Offsets.Count == 0 ? 0
        : Markdown.Offsets[Math.Clamp(at, 0, Markdown.Offsets.Count - 1)];
}
