using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CommsPortal.Cms.People.Passwords;

/// <summary>
/// Whether a password is one that whoever guesses tries first: what is left of it when common passwords, names from the account, runs of the
/// keyboard, numbers and repetitions are taken away. There are no rules of composition: long and unusual is enough (NIST SP 800-63B §3.1.1.2).
/// </summary>
public sealed partial class PasswordStrength(CommonPasswords common)
{
    /// <summary>What has to be left, in characters; a few uncommon syllables are.</summary>
    private const int LeftOver = 6;

    /// <summary>So many common words in a row are no common password any more.</summary>
    private const int Phrase = 4;

    private static readonly string[] Runs =
        ["qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "01234567890", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv"];

    /// <param name="context">Names of the person, the address and the portal, which are not secret.</param>
    public bool IsGuessable(string password, IEnumerable<string> context)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(context);
        var words = common.Words.Concat(context.SelectMany(Words)).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length).ToList();
        return Forms(password).Any(form => IsGuessable(form, words));
    }

    private static bool IsGuessable(string text, IReadOnlyList<string> words)
    {
        var (left, used) = (text, new HashSet<string>(StringComparer.Ordinal));
        foreach (var word in words.Where(w => left.Contains(w, StringComparison.Ordinal)))
        {
            used.Add(word);
            left = left.Replace(word, " ", StringComparison.Ordinal);
        }

        if (used.Count >= Phrase)
            return false;
        left = Numbers().Replace(string.Join(' ', left.Split(' ').Select(WithoutRuns)), " ");
        return left.Split(' ', StringSplitOptions.RemoveEmptyEntries).Sum(piece => Unrepeated(piece).Length) < LeftOver;
    }

    // As it is, and with the signs that stand in for letters read as letters.
    private static IEnumerable<string> Forms(string password)
    {
        var plain = Plain(password);
        yield return plain;
        yield return string.Concat(plain.Select(c => c switch { '@' or '4' => 'a', '0' => 'o', '1' or '!' => 'i', '3' => 'e', '$' or '5' => 's', '7' => 't', _ => c }));
    }

    private static string Plain(string text) => string.Concat(Fold(text).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '_' or '.' or ',')));

    private static string Fold(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('đ', 'd').Replace('Đ', 'D');

    private static IEnumerable<string> Words(string text)
    {
        const int Shortest = 3;
        var pieces = Fold(text).ToLowerInvariant().Split([' ', '.', '@', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return pieces.Append(string.Concat(pieces)).Where(p => p.Length >= Shortest);
    }

    // Pieces of the keyboard, the alphabet or the digits, forwards or backwards, of three and more.
    private static string WithoutRuns(string text)
    {
        const int Shortest = 3;
        var left = new StringBuilder();
        for (var start = 0; start < text.Length;)
        {
            var length = text.Length - start;
            while (length >= Shortest && !IsRun(text.Substring(start, length)))
                length--;
            if (length < Shortest)
                left.Append(text[start++]);
            else
                start += length;
        }

        return left.ToString();
    }

    private static bool IsRun(string piece)
    {
        var backwards = new string([.. piece.Reverse()]);
        return Runs.Any(run => run.Contains(piece, StringComparison.Ordinal) || run.Contains(backwards, StringComparison.Ordinal));
    }

    // "abab" says no more than "ab", and "aaaa" no more than "a".
    private static string Unrepeated(string piece)
    {
        for (var period = 1; period <= piece.Length / 2; period++)
        {
            if (Enumerable.Range(period, piece.Length - period).All(i => piece[i] == piece[i - period]))
                return piece[..period];
        }

        return piece;
    }

    [GeneratedRegex("[0-9]+|[^\\p{L}\\p{Nd} ]+")]
    private static partial Regex Numbers();
}
