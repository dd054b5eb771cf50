using System.Text;

namespace CommsPortal.SearchEval;

/// <summary>
/// The queries of a set as other people type them, one file for each way: decomposed, capitals, the tone at its other place ("hòa" and
/// "hoà") or a wrong one ("lựơng"), i for y and y for i where writers choose freely, raw Telex and raw VNI.
/// </summary>
internal static class Variants
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private const string Vowels = "aeiouy";

    internal static int Run(string path, string directory)
    {
        Directory.CreateDirectory(directory);
        Write(path, directory, "nfd", w => w.Normalize(NormalizationForm.FormD));
        Write(path, directory, "capitals", w => w.ToUpperInvariant());
        Write(path, directory, "tone", OtherPlace);
        Write(path, directory, "misplaced", WrongPlace);
        Write(path, directory, "iy", OtherFinal);
        Write(path, directory, "telex", w => Typed(w, "fsxrj".AsSpan(), vni: false));
        Write(path, directory, "vni", w => Typed(w, "21435".AsSpan(), vni: true));
        return 0;
    }

    private static void Write(string path, string directory, string name, Func<string, string> vary) =>
        File.WriteAllLines(Path.Combine(directory, name + ".tsv"), File.ReadLines(path).Select(l => l.Split('\t')).Where(p => p.Length >= 3)
            .Select(p => $"{p[0]}\t{p[1]}\t{string.Join(' ', p[2].Split(' ').Select(vary))}"));

    /// <summary>The tone of an open oa, oe or uy on its other vowel.</summary>
    private static string OtherPlace(string word)
    {
        var letters = word.Normalize(NormalizationForm.FormD);
        var (bare, tone, at) = Untoned(letters);
        var open = bare.Length >= 2 && bare[^2..].ToLowerInvariant() is ("oa" or "oe" or "uy");
        if (tone is null || !open || bare.StartsWith("qu", StringComparison.OrdinalIgnoreCase))
            return word;
        return bare.Insert(at == bare.Length ? bare.Length - 1 : bare.Length, tone).Normalize(NormalizationForm.FormC);
    }

    /// <summary>The tone on the vowel before or, if there is none, after its own.</summary>
    private static string WrongPlace(string word)
    {
        var (bare, tone, at) = Untoned(word.Normalize(NormalizationForm.FormD));
        if (tone is null)
            return word;
        var vowels = Enumerable.Range(0, bare.Length).Where(i => Vowels.Contains(bare[i], StringComparison.OrdinalIgnoreCase)).ToList();
        var own = vowels.FindLastIndex(v => v < at);
        if (bare[0] is 'q' or 'Q' or 'g' or 'G')
            vowels.RemoveAt(0);
        if (vowels.Count < 2 || own < 0)
            return word;
        var other = vowels.FindLast(v => v < vowels[Math.Min(own, vowels.Count - 1)]) is > 0 and var before ? before : vowels[^1];
        return bare.Insert(EndOfLetter(bare, other), tone).Normalize(NormalizationForm.FormC);
    }

    private static string OtherFinal(string word)
    {
        var (bare, tone, _) = Untoned(word.Normalize(NormalizationForm.FormD));
        var free = (bare.Length == 2 && "hklmstv".Contains(bare[0], StringComparison.OrdinalIgnoreCase))
            || (bare.Length == 3 && bare.StartsWith("qu", StringComparison.OrdinalIgnoreCase));
        if (!free || bare[^1] is not ('i' or 'y'))
            return word;
        return (bare[..^1] + (bare[^1] == 'i' ? 'y' : 'i') + tone).Normalize(NormalizationForm.FormC);
    }

    /// <summary>The keys of an input method that is off: marks after their letter, the tone at the end.</summary>
    private static string Typed(string word, ReadOnlySpan<char> toneKeys, bool vni)
    {
        var keys = new StringBuilder();
        var tone = "";
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (Tones.IndexOf(c, StringComparison.Ordinal) is >= 0 and var which)
                tone = toneKeys[which].ToString();
            else
                keys.Append(c switch
                {
                    '\u0302' => vni ? "6" : char.ToLowerInvariant(keys[^1]).ToString(),
                    '\u0306' => vni ? "8" : "w",
                    '\u031B' => vni ? "7" : "w",
                    'đ' or 'Đ' => vni ? "d9" : "dd",
                    _ => c.ToString(),
                });
        }
        return keys.Append(tone).ToString();
    }

    /// <summary>A decomposed word without its tone, the tone, and where it stood.</summary>
    private static (string Bare, string? Tone, int At) Untoned(string letters)
    {
        var at = letters.AsSpan().IndexOfAny(Tones);
        return at < 0 ? (letters, null, -1) : (letters.Remove(at, 1), letters[at].ToString(), at);
    }

    private static int EndOfLetter(string letters, int at)
    {
        do
            at++;
        while (at < letters.Length && char.GetUnicodeCategory(letters[at]) == System.Globalization.UnicodeCategory.NonSpacingMark);
        return at;
    }
}
