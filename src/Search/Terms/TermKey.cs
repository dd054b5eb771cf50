using System.Text;

namespace CommsPortal.Search.Terms;

/// <summary>
/// The keys of the term dictionary: a kind byte and the term. Exact forms carry their folded form before them, so that all spellings
/// of one folded word are neighbours; exact forms come first, so that a term's place in the dictionary is its number among them.
/// </summary>
internal static class TermKey
{
    internal const byte Exact = 1;
    internal const byte Folded = 2;
    internal const byte Headline = 3;
    internal const byte Pair = 4;
    internal const byte Facet = 5;

    /// <summary>Lower than any byte of a term, so that sorting by parts is sorting by bytes.</summary>
    internal const byte Separator = 0;

    internal static byte[] OfExact(string folded, string exact) => Join(Exact, folded, exact);

    internal static byte[] OfFolded(string folded) => Join(Folded, folded, null);

    /// <summary>A folded word in a headline.</summary>
    internal static byte[] OfHeadline(string folded) => Join(Headline, folded, null);

    /// <summary>Two folded words side by side in a headline, lead, tag or name.</summary>
    internal static byte[] OfPair(string first, string second) => Join(Pair, first, second);

    internal static byte[] OfFacet(string name, string value) => Join(Facet, name, value);

    /// <summary>What all spellings of a folded word begin with.</summary>
    internal static byte[] ExactPrefix(string folded) => Join(Exact, folded, "");

    /// <summary>The two parts after the kind byte; the second is empty if there is none.</summary>
    internal static (string First, string Second) Parts(ReadOnlySpan<byte> key)
    {
        var rest = key[1..];
        var at = rest.IndexOf(Separator);
        return at < 0 ? (Encoding.UTF8.GetString(rest), "") : (Encoding.UTF8.GetString(rest[..at]), Encoding.UTF8.GetString(rest[(at + 1)..]));
    }

    private static byte[] Join(byte kind, string first, string? second)
    {
        var length = Encoding.UTF8.GetByteCount(first);
        var key = new byte[1 + length + (second is null ? 0 : 1 + Encoding.UTF8.GetByteCount(second))];
        key[0] = kind;
        Encoding.UTF8.GetBytes(first, key.AsSpan(1));
        if (second is not null)
        {
            key[1 + length] = Separator;
            Encoding.UTF8.GetBytes(second, key.AsSpan(2 + length));
        }
        return key;
    }
}
