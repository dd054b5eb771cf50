namespace CommsPortal.Cms.Desk.Merging;

/// <summary>White space between pieces of a merged text: what ended one side may have words behind it now.</summary>
internal static class Spacing
{
    /// <summary>One behind the other, with a space where two words would become one.</summary>
    public static string Join(IEnumerable<string> pieces) => pieces.Aggregate("", Join);

    /// <inheritdoc cref="Join(IEnumerable{string})"/>
    public static string Join(string left, string right) =>
        left.Length == 0 || right.Length == 0 || char.IsWhiteSpace(left[^1]) || char.IsWhiteSpace(right[0]) ? left + right : $"{left} {right}";

    /// <summary>Takes the white space with which all three end off them.</summary>
    public static (TextSides Sides, string Space) WithoutCommonEnd(TextSides sides)
    {
        var (o, m, t) = sides;
        var length = 0;
        while (length < o.Length && length < m.Length && length < t.Length && char.IsWhiteSpace(o[^(length + 1)])
            && o[^(length + 1)] == m[^(length + 1)] && o[^(length + 1)] == t[^(length + 1)])
            length++;
        return (new TextSides(o[..^length], m[..^length], t[..^length]), o[^length..]);
    }
}
