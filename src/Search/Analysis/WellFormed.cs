using System.Text;

namespace CommsPortal.Search.Analysis;

/// <summary>Text as UTF-8 can hold it.</summary>
internal static class WellFormed
{
    /// <summary>The text with U+FFFD in the place of halves of surrogate pairs.</summary>
    internal static string Of(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
