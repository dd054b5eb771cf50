namespace CommsPortal.Cms.Checks;

/// <summary>Something about a check that the administrator may set, as text.</summary>
/// <param name="Title">Its label (Vietnamese).</param>
/// <param name="Help">What may stand there (Vietnamese).</param>
/// <param name="Default">What holds until somebody sets another.</param>
/// <param name="Lines">True for a list, one item a line.</param>
/// <param name="Validate">Says what is wrong with a text (Vietnamese); null when nothing is.</param>
public sealed record CheckOption(string Title, string Help, string Default, bool Lines, Func<string, string?> Validate)
{
    /// <summary>Longest text in characters.</summary>
    public const int MaxLength = 4_000;

    /// <summary>The items of a list.</summary>
    public static IReadOnlyList<string> Items(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
