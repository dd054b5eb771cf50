using System.Globalization;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Import;
using CommsPortal.Cms.RichText.Letters;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.RichText.Cleaning;

/// <summary>
/// One form for all text: NFC, one kind of space, nothing invisible, one placement of tones. It comes after old encodings are read.
/// </summary>
internal static partial class CharacterCleaning
{
    public static RichDocument Clean(RichDocument document, CleaningReport report)
    {
        var cleaned = document.MapLines(line => Clean(line, report));
        return cleaned.MapBlocks(blocks => [.. blocks.Select(b => b switch
        {
            Block.Figure figure => figure with { Alt = OneLine(figure.Alt), Caption = OneLine(figure.Caption) },
            Block.Code code => new Block.Code(VietnameseText.Normalize(code.Text)),
            _ => b,
        })]);
    }

    /// <summary>A text beside the article, such as a picture's description.</summary>
    public static string OneLine(string text) =>
        TonePlacement.Apply(string.Join(' ', Characters(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static IReadOnlyList<Inline> Clean(IReadOnlyList<Inline> line, CleaningReport report)
    {
        var (odd, composed) = (false, false);
        var cleaned = Inlines.Map(Inlines.Join(WithoutFonts(line)), text =>
        {
            var visible = Visible(text.Value, report);
            var clean = VietnameseText.Normalize(visible);
            odd |= visible.Length != text.Value.Length || !OnlySpacesDiffer(visible, text.Value);
            composed |= clean != visible;
            return text with { Value = TonePlacement.Apply(clean, (before, after) => report.Add(CleaningKind.TonePlacement, 1, $"{before} → {after}")) };
        });
        report.Add(CleaningKind.OddCharacters, odd ? 1 : 0);
        report.Add(CleaningKind.Composed, composed ? 1 : 0);
        return [.. cleaned.Select(i => i is Inline.Image image ? image with { Alt = OneLine(image.Alt) } : i)];
    }

    private static IReadOnlyList<Inline> WithoutFonts(IReadOnlyList<Inline> line) => Inlines.Map(line, text => text with { Font = null });

    private static string Characters(string text) => VietnameseText.Normalize(Visible(text, null));

    // Fonts of symbols use the private area: what it means depends on the font.
    private static string Visible(string text, CleaningReport? report)
    {
        var plain = Joiners().Replace(CharacterMending.WithoutOdd(text), "");
        if (!plain.Any(IsDropped))
            return plain;
        report?.Add(CleaningKind.Symbols, plain.Count(IsPrivate));
        return string.Concat(plain.Where(c => !IsDropped(c)));
    }

    private static bool IsDropped(char c) => IsPrivate(c) || char.IsControl(c) && c is not ('\n' or '\t' or '\r');

    private static bool IsPrivate(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse;

    // A no-break space is so usual in what word processors write that replacing it is not worth a word.
    private static bool OnlySpacesDiffer(string visible, string raw) => visible == raw.Replace('\u00A0', ' ').Replace('\t', ' ');

    // Joiners have a meaning between emoji; beside a letter they are debris.
    [GeneratedRegex(@"(?<=\p{L})[\u200C\u200D]|[\u200C\u200D](?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Joiners();
}
