using System.Text.Json;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Representations.Differences;

/// <summary>The fields of an edition as texts that can be compared, in reading order.</summary>
internal static class EditionFields
{
    public static IEnumerable<(string Name, string Text)> Of(Article article)
    {
        yield return ("headline", article.Headline);
        yield return ("lead", article.Lead);
        yield return ("bylines", ArticleWords.Byline(article));
        yield return ("body", article.Body.Text);
        if (article.Details.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in article.Details.EnumerateObject())
                yield return ("details." + member.Name, Text(member.Value));
        }

        yield return ("mainImage", article.MainImage is { } image ? Lines(image.Id.ToString(), image.Alt, image.Caption, image.Credit, image.Licence) : "");
        yield return ("attachments", string.Join('\n', article.Attachments.Select(a => a.Title)));
        yield return ("column", article.Column?.Name ?? "");
        yield return ("category", article.Category ?? "");
        yield return (TaxonomyKind.Pillars, Names(article.Pillars));
        yield return (TaxonomyKind.Sectors, Names(article.Sectors));
        yield return (TaxonomyKind.Localities, Names(article.Localities));
        yield return (TaxonomyKind.Organisations, Names(article.Organisations));
        yield return (TaxonomyKind.Audiences, Names(article.Audiences));
        yield return ("tags", string.Join(", ", article.Tags));
        yield return ("source", article.Source ?? "");
        yield return ("attribution", article.Attribution ?? "");
        yield return ("aiNote", Lines(article.AiUse, article.AiNote));
        yield return ("path", article.Path);
        yield return ("corrections", string.Join('\n', article.Corrections.Select(c => $"{c.Edition}: {c.Wrong} → {c.Right}")));
    }

    private static string Names(IEnumerable<TermLink> terms) => string.Join(", ", terms.Select(t => t.Name));

    private static string Lines(params IEnumerable<string?> texts) => string.Join('\n', texts.Where(t => !string.IsNullOrEmpty(t)));

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => string.Join("; ", value.EnumerateObject().Select(m => (m.Name, Text: Text(m.Value))).Where(m => m.Text.Length > 0).Select(m => $"{m.Name}: {m.Text}")),
        _ => value.GetRawText(),
    };
}
