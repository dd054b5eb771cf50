namespace CommsPortal.Cms.Import;

/// <summary>
/// Repairs text that was pasted or exported from Word or PDF: broken lines are joined, stray marks removed, headings made of bold text become
/// headings. What is already well is left as it is: mending a mended text changes nothing.
/// </summary>
public static class Mending
{
    /// <summary>Longest text that is mended, in characters.</summary>
    public const int MaxLength = 2 * 1024 * 1024;

    // Every step removes marks, lines or line ends, so that a text settles after a few rounds; the bound is only a guard.
    private const int MaxRounds = 100;

    /// <summary>Mends a text.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="MaxLength"/>.</exception>
    public static MendedText Mend(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (raw.Length > MaxLength)
            throw new ArgumentException($"Văn bản dài {raw.Length:N0} ký tự, quá giới hạn {MaxLength:N0}. Hãy tách thành nhiều tệp.", nameof(raw));
        var mends = new List<Mend>();
        var lines = CharacterMending.Split(raw);
        for (var round = 0; round < MaxRounds; round++)
        {
            var before = TextLine.Join(lines);
            lines = CharacterMending.Clean(lines, mends);
            lines = BoldMending.DropRules(lines, mends);
            lines = LineJoining.Join(lines, mends);
            lines = BoldMending.BalanceMarks(lines, mends);
            lines = HeadingMending.Mend(lines, mends);
            if (TextLine.Join(lines) == before)
                break;
        }
        return new MendedText(TextLine.Join(lines), [.. mends.OrderBy(m => m.Line)]);
    }
}
