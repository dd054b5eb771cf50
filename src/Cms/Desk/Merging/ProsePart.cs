namespace CommsPortal.Cms.Desk.Merging;

/// <summary>A passage of a merged text.</summary>
/// <param name="Text">The settled text; null where an editor chooses.</param>
/// <param name="Tail">White space behind it.</param>
/// <param name="IsItem">Whether it is an item of a list, which needs no empty line before the next one.</param>
internal sealed record ProsePart(string? Text, MergeConflict? Conflict, string Tail, bool IsItem = false)
{
    public string Resolve(IReadOnlyDictionary<string, MergeChoice> choices)
    {
        if (Conflict is null)
            return Text ?? "";
        var (mine, theirs) = ((string)Conflict.Mine!, (string)Conflict.Theirs!);
        var chosen = choices[Conflict.Key] switch
        {
            MergeChoice.Mine => mine,
            MergeChoice.Theirs => theirs,
            _ => theirs.Length == 0 || mine.Length == 0 ? theirs + mine : theirs.TrimEnd() + Separator(theirs, mine) + mine,
        };
        return Spacing.Join([Conflict.Before, chosen, Conflict.After]);
    }

    // Whole passages stand apart; words of one line follow each other.
    private string Separator(string theirs, string mine) =>
        IsItem ? "\n" : Apart ? "\n\n" : theirs.Contains('\n', StringComparison.Ordinal) || mine.Contains('\n', StringComparison.Ordinal) ? "\n" : " ";

    /// <summary>Whether it is made of whole blocks rather than of words.</summary>
    public bool Apart { get; init; }
}
