namespace CommsPortal.Search.Analysis;

/// <summary>Where the tone mark of a Vietnamese syllable is written.</summary>
internal static class ToneMarks
{
    private const string Vowels = "aăâeêioôơuưy";

    /// <summary>
    /// The index of the vowel that carries the tone in a syllable without tone (newer placement: hoà, thuý; the one modified vowel wins,
    /// of ươ the ơ), or -1 when there is no vowel.
    /// </summary>
    internal static int Place(string letters)
    {
        var start = OnsetLength(letters);
        var end = start;
        while (end < letters.Length && Vowels.Contains(letters[end], StringComparison.Ordinal))
            end++;
        var count = end - start;
        if (count == 0)
            return -1;
        for (var i = end - 1; i >= start; i--)
            if ("ăâêôơ".Contains(letters[i], StringComparison.Ordinal))
                return i;
        for (var i = start; i < end; i++)
            if (letters[i] == 'ư')
                return i;
        if (count == 1)
            return start;
        if (count == 3 || end < letters.Length)
            return start + 1;
        return letters.AsSpan(start, 2) is "oa" or "oe" or "uy" ? start + 1 : start;
    }

    /// <summary>The length of the consonants before the rime, counting the glides of "qu" and "gi" as consonants.</summary>
    internal static int OnsetLength(string letters)
    {
        var n = 0;
        while (n < letters.Length && !Vowels.Contains(letters[n], StringComparison.Ordinal))
            n++;
        var glide = n == 1 && letters.Length > 2 && ((letters[0] == 'q' && letters[1] == 'u') || (letters[0] == 'g' && letters[1] == 'i'))
            && Vowels.Contains(letters[2], StringComparison.Ordinal);
        return glide ? n + 1 : n;
    }
}
