using System.Globalization;

namespace CommsPortal.Cms.Press.Changes;

/// <summary>
/// A place in the two logs, as newsrooms send it back: <c>P</c> in the public log alone, <c>P.E</c> in the public log and the embargo log. The
/// two positions are independent of each other, so that nothing is missed nor sent twice whenever a newsroom gains or loses entitlement.
/// </summary>
/// <param name="Changes">Sequence of the last public change that the newsroom has.</param>
/// <param name="Embargoes">The same for the embargo log; null when it has read nothing there.</param>
public readonly record struct LogPosition(long Changes, long? Embargoes)
{
    /// <summary>Reads either form; nothing but decimal digits and one full stop between them.</summary>
    public static bool TryParse(string? text, out LogPosition position)
    {
        position = default;
        if (text is null)
            return false;
        var stop = text.IndexOf('.', StringComparison.Ordinal);
        if (!TryParseNumber(stop < 0 ? text : text.AsSpan(0, stop), out var changes))
            return false;
        if (stop < 0)
        {
            position = new LogPosition(changes, null);
            return true;
        }

        if (!TryParseNumber(text.AsSpan(stop + 1), out var embargoes))
            return false;
        position = new LogPosition(changes, embargoes);
        return true;
    }

    public override string ToString() => Embargoes is { } embargoes
        ? string.Create(CultureInfo.InvariantCulture, $"{Changes}.{embargoes}")
        : Changes.ToString(CultureInfo.InvariantCulture);

    private static bool TryParseNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
