using CommsPortal.Cms.RichText.Letters;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Cleaning;

/// <summary>
/// Finds text in TCVN3 and VNI and turns it into Unicode. A font's name is a strong hint and never believed alone: people put old fonts on
/// new text. Without such a font the words decide. What is Unicode already is never touched.
/// </summary>
internal sealed class LegacyText
{
    // Fewer words could be French, a formula or a sign of copyright.
    private const int FewestWords = 5;
    private const double MostMustBeVietnamese = 0.9;
    private const double AtMostAlready = 0.5;

    private readonly Dictionary<string, WordEvidence> fonts = new(StringComparer.OrdinalIgnoreCase);
    private readonly WordEvidence unnamed;
    private readonly CleaningReport report;

    private LegacyText(RichDocument document, CleaningReport report)
    {
        this.report = report;
        foreach (var texts in ByLegacyFont(document.Lines().SelectMany(Inlines.TextsOf)))
            fonts[texts.Key] = WordEvidence.Of(texts.Select(t => t.Value));
        unnamed = WordEvidence.Of(document.Lines().Select(UnnamedText));
    }

    public static RichDocument Decode(RichDocument document, CleaningReport report)
    {
        var whole = document.MapLines(line => KeepMarksWithLetters(Inlines.Join(line)));
        return whole.MapLines(new LegacyText(whole, report).Decode);
    }

    // Word splits runs anywhere; the second half of a VNI letter goes back to its first.
    private static List<Inline> KeepMarksWithLetters(IReadOnlyList<Inline> line)
    {
        var kept = line.ToList();
        for (var i = 1; i < kept.Count; i++)
        {
            if (kept[i] is Inline.Text { Value.Length: > 0 } text && kept[i - 1] is Inline.Text { Value.Length: > 0 } before
                && IsSecondHalf(before, text))
                (kept[i - 1], kept[i]) = (before with { Value = before.Value + text.Value[0] }, text with { Value = text.Value[1..] });
        }
        return kept;
    }

    private static bool IsSecondHalf(Inline.Text before, Inline.Text text) =>
        LegacyFont.Of(text.Font)?.Encoding == LegacyEncoding.Vni && LegacyFont.Of(before.Font)?.Encoding == LegacyEncoding.Vni
        && Vni.IsMark(text.Value[0]) && "aeoôuöyAEOÔUÖY".Contains(before.Value[^1], StringComparison.Ordinal);

    private static IEnumerable<IGrouping<string, Inline.Text>> ByLegacyFont(IEnumerable<Inline.Text> texts) =>
        texts.Where(t => LegacyFont.Of(t.Font) is not null).GroupBy(t => t.Font!, StringComparer.OrdinalIgnoreCase);

    private static string UnnamedText(IReadOnlyList<Inline> line) =>
        string.Join(' ', Inlines.TextsOf(line).Where(t => LegacyFont.Of(t.Font) is null).Select(t => t.Value));

    private IReadOnlyList<Inline> Decode(IReadOnlyList<Inline> line)
    {
        var byFont = ByLegacyFont(Inlines.TextsOf(line))
            .Where(IsLegacy).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var byWords = EncodingOf(WordEvidence.Of([UnnamedText(line)]));
        var used = new HashSet<LegacyEncoding>();
        var decoded = Inlines.Map(line, text =>
        {
            var font = LegacyFont.Of(text.Font);
            if (font is null ? byWords is null : !byFont.Contains(text.Font!))
                return text;
            var unicode = Decode(text.Value, font ?? new LegacyFont(byWords!.Value, false));
            if (unicode != text.Value)
                used.Add(font?.Encoding ?? byWords!.Value);
            return text with { Value = unicode };
        });
        foreach (var encoding in used)
            report.Add(encoding == LegacyEncoding.Tcvn3 ? CleaningKind.Tcvn3 : CleaningKind.Vni);
        return decoded;
    }

    private bool IsLegacy(IGrouping<string, Inline.Text> texts)
    {
        var encoding = LegacyFont.Of(texts.Key)!.Encoding;
        var here = WordEvidence.Of(texts.Select(t => t.Value));
        if (here.IsUnicode)
            return false;
        // Too few words here to tell: as the font is used elsewhere.
        var evidence = here.Decoded(encoding) == here.AsItStands ? fonts[texts.Key] : here;
        return evidence.Decoded(encoding) >= evidence.AsItStands;
    }

    // A short line is judged with the others, but only where there is no Unicode beside it.
    private LegacyEncoding? EncodingOf(WordEvidence line)
    {
        if (line.IsUnicode || line.Words == 0)
            return null;
        var evidence = unnamed.IsUnicode ? line : unnamed;
        var encoding = evidence.Decoded(LegacyEncoding.Vni) > evidence.Decoded(LegacyEncoding.Tcvn3) ? LegacyEncoding.Vni : LegacyEncoding.Tcvn3;
        return evidence.Words >= FewestWords
            && evidence.Decoded(encoding) >= MostMustBeVietnamese * evidence.Words
            && evidence.AsItStands <= AtMostAlready * evidence.Words
                ? encoding
                : null;
    }

    private static string Decode(string text, LegacyFont font)
    {
        var unicode = font.Encoding == LegacyEncoding.Tcvn3 ? Tcvn3.Decode(text) : Vni.Decode(text);
        return font.Capitals ? unicode.ToUpperInvariant() : unicode;
    }
}
