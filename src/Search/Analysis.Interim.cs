using System.Globalization;
using System.Text;

namespace CommsPortal.Search;

internal static class InterimText
{
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Safe(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            folded.Append(char.ToLowerInvariant(c) is var l && l is 'đ' or 'ð' ? 'd' : l);
        }
        return folded.ToString();
    }

    internal static List<TextSpan> Spans(string text)
    {
        var spans = new List<TextSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark))
                i++;
            if (i > start)
                spans.Add(new TextSpan(start, i - start));
        }
        return spans;
    }

    internal static List<string> Words(string text) => Spans(text).ConvertAll(s => Fold(text.Substring(s.Start, s.Length)));

    private static string Safe(string text) => new UTF8Encoding(false).GetString(Encoding.UTF8.GetBytes(text));
}
