using System.Text;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Markdown;

namespace CommsPortal.Cms.Comments;

/// <summary>
/// Finds the passages to which comments are pinned in a text as people read it. Only letters and digits are compared, so that a passage stands however
/// it is set, and a changed word is a changed passage.
/// </summary>
public sealed class PinnedPassages(ContentTypeRegistry types, MarkdownRenderer markdown)
{
    public const int LongestQuote = 600;

    private const int FewestCharacters = 2;

    /// <summary>Those of some quotes that stand in the edition's text.</summary>
    public IReadOnlySet<string> Standing(Article article, Edition edition, IEnumerable<string> quotes)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(quotes);
        var asked = quotes.Distinct(StringComparer.Ordinal).ToList();
        if (asked.Count == 0)
            return new HashSet<string>();
        var type = types.Get(article.Type);
        var content = ContentJson.Deserialize(type, edition.Content);
        var texts = type.Fields.Select(f => Squeeze(Read(f, f.ValueOf(content), article.Locale))).Where(t => t.Length > 0).ToList();
        return asked.Where(q => Squeeze(q) is { Length: >= FewestCharacters } words && texts.Exists(t => t.Contains(words, StringComparison.Ordinal))).ToHashSet();
    }

    private string Read(FieldDescriptor field, object? value, string locale) => (field.Kind, value) switch
    {
        (FieldKind.Markdown, string text) => markdown.Render(text, new RenderContext(locale, _ => null, _ => null)).Text,
        (FieldKind.Text or FieldKind.LongText, string text) => text,
        _ => "",
    };

    private static string Squeeze(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text.Normalize().Where(char.IsLetterOrDigit))
            kept.Append(char.ToLowerInvariant(character));
        return kept.ToString();
    }
}
