using CommsPortal.Cms.Checks.Texts;
using CommsPortal.Cms.RichText.Letters;

namespace CommsPortal.Cms.Checks.Spelling;

/// <summary>One article writes "hòa" or "hoà", not both. Names are left out: they keep the spelling that is theirs.</summary>
public sealed class ToneStyleCheck : ContentCheck
{
    private const int MostExamples = 4;

    public override CheckDescription Description { get; } = new(
        "tone-style", "Hai kiểu bỏ dấu", "Trong một bài chỉ dùng một kiểu: “hòa, thủy” hoặc “hoà, thuỷ”. Tên riêng không tính.",
        CheckSeverity.Warning);

    public override IEnumerable<Finding> Find(CheckedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Locale != "vi")
            return [];
        var words = article.Texts.SelectMany(text => SpelledWord.In(text.Plain).Where(HasStyle).Select(word => (Text: text, Word: word)))
            .ToList();
        var newer = words.Where(w => IsNewer(w.Word)).ToList();
        var older = words.Where(w => !IsNewer(w.Word)).ToList();
        if (newer.Count == 0 || older.Count == 0)
            return [];
        var (rare, usual) = newer.Count < older.Count ? (newer, older) : (older, newer);
        return [Found(rare, usual)];
    }

    private static bool HasStyle(SpelledWord word) =>
        word is { IsLower: true, ToneCount: 1 } && SyllableShape.IsSyllable(word.Letters) && SyllableShape.HasTwoStyles(word.Letters);

    private static bool IsNewer(SpelledWord word) => word.ToneAt == SyllableShape.TonePlace(word.Letters);

    private static Finding Found(List<(CheckedText Text, SpelledWord Word)> rare, List<(CheckedText Text, SpelledWord Word)> usual)
    {
        var (text, word) = rare[0];
        return text.Find(
            word.Start, word.Text.Length,
            $"Bài dùng hai kiểu bỏ dấu: {Examples(usual)} và {Examples(rare)}.",
            $"Viết theo một kiểu; {usual.Count} chữ trong bài theo kiểu “{usual[0].Word.Text}”.");
    }

    private static string Examples(IEnumerable<(CheckedText Text, SpelledWord Word)> words) =>
        string.Join(", ", words.Select(w => w.Word.Text).Distinct().Take(MostExamples).Select(w => $"“{w}”"));
}
