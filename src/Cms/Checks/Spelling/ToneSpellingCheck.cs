using CommsPortal.Cms.Checks.Texts;
using CommsPortal.Cms.RichText.Letters;

namespace CommsPortal.Cms.Checks.Spelling;

/// <summary>
/// Words that no Vietnamese syllable is written like: tones in the wrong place ("qúa"), two tones, tones that a final c, p, t or ch does
/// not bear, letters that do not go together. Foreign words and names are let be: only what is plainly meant to be Vietnamese is looked at.
/// </summary>
public sealed class ToneSpellingCheck : ContentCheck
{
    public override CheckDescription Description { get; } = new(
        "tone-spelling", "Lỗi dấu thanh, âm tiết",
        "Tìm chữ đặt dấu sai chỗ (qúa, thũy), hai dấu, hay âm tiết không có trong tiếng Việt. Tên riêng nước ngoài được bỏ qua.",
        CheckSeverity.Warning);

    public override IEnumerable<Finding> Find(CheckedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Locale == "vi" ? article.Texts.SelectMany(FindIn) : [];
    }

    private static IEnumerable<Finding> FindIn(CheckedText text)
    {
        // The same slip is named once in a text, where it first stands.
        foreach (var word in SpelledWord.In(text.Plain).Where(w => w.IsMarked).DistinctBy(w => w.Text))
        {
            if (FaultOf(word) is not { } fault)
                continue;
            var remedy = fault.Right is null ? "Xem lại chữ này." : $"Viết “{fault.Right}”.";
            yield return text.Find(word.Start, word.Text.Length, $"“{word.Text}”: {fault.Message}", remedy);
        }
    }

    private static (string Message, string? Right)? FaultOf(SpelledWord word)
    {
        if (!SyllableShape.IsSyllable(word.Letters))
            return word.IsLower && word.IsOwn && word.Letters.Any(VietnameseLetters.IsVowel)
                ? ("không phải âm tiết tiếng Việt.", null)
                : null;
        if (word.ToneCount > 1)
            return ("có hai dấu thanh.", null);
        if (SyllableShape.ByRule(word.Letters) is { } ruled && ruled != word.Letters)
            return word.IsLower ? ("sai quy tắc c/k, g/gh, ng/ngh.", word.Rendered(ruled)) : null;
        if (SyllableShape.IsStopped(word.Letters) && !(word.Tone is '\u0301' or '\u0323'))
            return word.IsLower ? ("âm tiết kết thúc bằng c, ch, p, t phải mang dấu sắc hoặc dấu nặng.", null) : null;
        return IsInPlace(word) ? null : ("dấu thanh đặt sai chỗ.", word.Rendered(word.Letters));
    }

    private static bool IsInPlace(SpelledWord word)
    {
        if (word.ToneCount == 0)
            return true;
        var place = SyllableShape.TonePlace(word.Letters);
        return word.ToneAt == place || (SyllableShape.HasTwoStyles(word.Letters) && word.ToneAt == place - 1);
    }
}
