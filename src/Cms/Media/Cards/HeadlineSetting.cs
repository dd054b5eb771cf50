namespace CommsPortal.Cms.Media.Cards;

/// <summary>A headline as it is set: its size in pixels and its lines.</summary>
public sealed record HeadlineSetting(int Size, IReadOnlyList<string> Lines)
{
    /// <summary>From baseline to baseline, in sizes: with less, a dot below touches the hook above a circumflex on the next line.</summary>
    private const double LineHeight = 1.25;

    private const int MostLines = 5;

    // Kerning and ligatures are not reckoned with.
    private const double Reserve = 0.985;

    private static readonly int[] Sizes = [104, 94, 84, 78, 72, 66, 60, 56, 52, 48, 44, 40, 36];

    public int Leading => (int)Math.Round(Size * LineHeight);

    /// <summary>The largest setting that the box holds; what is too long for the smallest ends with an ellipsis.</summary>
    /// <param name="headline">Cleaned by the face, not empty.</param>
    public static HeadlineSetting Of(string headline, FontFace face, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(face);
        foreach (var size in Sizes)
        {
            var setting = new HeadlineSetting(size, LineBreaks.Of(headline, face, Reserve * width / size));
            if (setting.Lines.Count <= MostLines && setting.HeightIn(face) <= height)
                return setting;
        }

        return Cut(headline, face, Reserve * width / Sizes[^1]);
    }

    /// <summary>From the top of the first line's highest mark to the last baseline, in pixels.</summary>
    public int HeightIn(FontFace face)
    {
        ArgumentNullException.ThrowIfNull(face);
        return ((Lines.Count - 1) * Leading) + (int)Math.Ceiling(face.RiseOf(Lines[0]) * Size);
    }

    private static HeadlineSetting Cut(string headline, FontFace face, double width)
    {
        var all = LineBreaks.Of(headline, face, width);
        var last = face.Fit(string.Join(' ', all.Skip(MostLines - 1)), width);
        return new HeadlineSetting(Sizes[^1], [.. all.Take(MostLines - 1), last.EndsWith('…') ? last : last + "…"]);
    }
}
