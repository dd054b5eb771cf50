using System.Text.Json;
using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>What the merge screen sends: the person's own text, what it began from, what it was merged with, and the choices.</summary>
/// <param name="Origin">Hash of the text that both began from; null when it is not known.</param>
/// <param name="Stored">Hash of the stored text that was on the screen.</param>
/// <param name="Version">The article's version then.</param>
public sealed record MergeRequest(
    ArticleContent Mine, string? Origin, string Stored, int Version, IReadOnlyDictionary<string, MergeChoice> Choices)
{
    public const string MineName = "Mine";
    public const string StoredName = "Stored";
    public const string ChoicePrefix = "choice.";

    /// <returns>Null when this is nothing that the merge screen sends.</returns>
    public static MergeRequest? Read(ContentTypeDescriptor type, IFormCollection form, string? origin, int version)
    {
        ArgumentNullException.ThrowIfNull(form);
        try
        {
            return new MergeRequest(ContentJson.Deserialize(type, form[MineName].ToString()), origin, form[StoredName].ToString(), version, ChoicesIn(form));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, MergeChoice> ChoicesIn(IFormCollection form)
    {
        var choices = new Dictionary<string, MergeChoice>(StringComparer.Ordinal);
        foreach (var (name, value) in form.Where(f => f.Key.StartsWith(ChoicePrefix, StringComparison.Ordinal)))
        {
            if (Enum.TryParse<MergeChoice>(value, ignoreCase: true, out var choice) && Enum.IsDefined(choice))
                choices[name[ChoicePrefix.Length..]] = choice;
        }

        return choices;
    }
}
