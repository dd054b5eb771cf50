using System.Text;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Texts;

/// <summary>
/// What of a text its words do not tell. The forward index already has every word in order, so the text itself is kept as the
/// difference: how each word is written and what stands between.
/// <code>
/// residue := token* tail:string
/// token   := op:u8 separator:string? surface:string?      // op = separator × 4 + writing
/// </code>
/// Separators are numbers into a table, the last for one that follows; writings are: as <see cref="Analysis.Syllable.Render"/> gives it, with a
/// capital, in capitals, or as follows.
/// </summary>
internal static class Residue
{
    private static readonly string[] Separators = [" ", "", ", ", ". ", "\n", "-", "/", ".", " - ", " (", ") ", ".\n", "; ", ": ", " \"", "\" ", " “", "” ", ",", "), ", "? "];

    /// <summary>Writes one token.</summary>
    internal static void Write(ByteBuffer residue, ReadOnlySpan<char> before, ReadOnlySpan<char> surface, string rendered)
    {
        var separator = 0;
        while (separator < Separators.Length && !before.SequenceEqual(Separators[separator]))
            separator++;
        var writing = Writing(surface, rendered);
        residue.Byte((byte)((separator * 4) + writing));
        if (separator == Separators.Length)
            residue.String(before.ToString());
        if (writing == 3)
            residue.String(surface.ToString());
    }

    /// <summary>The text again.</summary>
    /// <param name="residue">Its residue.</param>
    /// <param name="words">Its words.</param>
    /// <param name="render">The normal writing of a word.</param>
    internal static string Restore(ReadOnlySpan<byte> residue, ReadOnlySpan<int> words, Func<int, string> render)
    {
        var reader = new ByteReader(residue);
        var text = new StringBuilder(words.Length * 6);
        foreach (var word in words)
        {
            var op = reader.Byte();
            text.Append(op / 4 < Separators.Length ? Separators[op / 4] : reader.String());
            switch (op % 4)
            {
                case 0:
                    text.Append(render(word));
                    break;
                case 1:
                    var rendered = render(word);
                    text.Append(char.ToUpperInvariant(rendered[0])).Append(rendered, 1, rendered.Length - 1);
                    break;
                case 2:
                    text.Append(render(word).ToUpperInvariant());
                    break;
                default:
                    text.Append(reader.String());
                    break;
            }
        }
        return text.Append(reader.String()).ToString();
    }

    private static int Writing(ReadOnlySpan<char> surface, string rendered)
    {
        if (surface.Length != rendered.Length || surface.Length == 0)
            return 3;
        if (surface.SequenceEqual(rendered))
            return 0;
        if (surface[0] == char.ToUpperInvariant(rendered[0]) && surface[1..].SequenceEqual(rendered.AsSpan(1)))
            return 1;
        return surface.SequenceEqual(rendered.ToUpperInvariant()) ? 2 : 3;
    }
}
