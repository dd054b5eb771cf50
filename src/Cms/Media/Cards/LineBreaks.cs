namespace CommsPortal.Cms.Media.Cards;

/// <summary>Breaks a text into the fewest lines that a width allows, and among these into lines as even as can be.</summary>
internal static class LineBreaks
{
    // Each step halves what is not known of the width: a thousandth is less than a pixel.
    private const int Steps = 12;

    /// <param name="text">Cleaned by the face.</param>
    /// <param name="width">In sizes of type.</param>
    public static IReadOnlyList<string> Of(string text, FontFace face, double width)
    {
        var words = text.Split(' ').SelectMany(word => Pieces(word, face, width)).ToList();
        var best = Fill(words, face, width);
        var (low, high) = (Math.Max(words.Max(face.WidthOf), width / 4), width);
        for (var step = 0; step < Steps && low < high; step++)
        {
            var middle = (low + high) / 2;
            var lines = Fill(words, face, middle);
            if (lines.Count > best.Count)
                low = middle;
            else
                (high, best) = (middle, lines);
        }

        return best;
    }

    private static List<string> Fill(List<string> words, FontFace face, double width)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && face.WidthOf($"{lines[^1]} {word}") <= width)
                lines[^1] = $"{lines[^1]} {word}";
            else
                lines.Add(word);
        }

        return lines;
    }

    /// <summary>A word that is wider than a line, in pieces that are not.</summary>
    private static IEnumerable<string> Pieces(string word, FontFace face, double width)
    {
        var start = 0;
        for (var end = 1; end <= word.Length; end++)
        {
            if (end < word.Length && face.WidthOf(word[start..(end + 1)]) <= width)
                continue;
            yield return word[start..end];
            start = end;
        }
    }
}
