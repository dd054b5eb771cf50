using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Import;

/// <summary>
/// What an unquoted YAML value is, by the core schema of YAML 1.2 (section 10.3): null, true, false, numbers; all else, dates included, is text.
/// One exception: digits that start with 0 stay text, since they are telephone numbers and codes.
/// </summary>
internal static partial class CoreSchema
{
    /// <summary>Resolves a value; false for infinities and what is not a number, which JSON cannot hold.</summary>
    public static bool TryResolve(string text, out JsonNode? value)
    {
        value = null;
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return true;
            case "true" or "True" or "TRUE":
                value = JsonValue.Create(true);
                return true;
            case "false" or "False" or "FALSE":
                value = JsonValue.Create(false);
                return true;
        }
        if (NotFinite().IsMatch(text))
            return false;
        value = Number(text) ?? JsonValue.Create(text);
        return true;
    }

    private static JsonValue? Number(string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (Hexadecimal().IsMatch(text) && long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, invariant, out var hexadecimal))
            return JsonValue.Create(hexadecimal);
        if (!Decimal().IsMatch(text) || LeadingZero().IsMatch(text))
            return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var whole))
            return JsonValue.Create(whole);
        if (decimal.TryParse(text, NumberStyles.Float, invariant, out var exact))
            return JsonValue.Create(exact);
        return double.TryParse(text, NumberStyles.Float, invariant, out var close) && double.IsFinite(close) ? JsonValue.Create(close) : null;
    }

    [GeneratedRegex(@"^[-+]?\.(inf|Inf|INF)\z|^\.(nan|NaN|NAN)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NotFinite();

    [GeneratedRegex(@"^0x[0-9a-fA-F]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^[-+]?0[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZero();
}
