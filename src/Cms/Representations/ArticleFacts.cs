using System.Globalization;
using System.Text.Json;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.Cms.Representations;

/// <summary>
/// What a content type says in fields of its own, as rows and lines. A member that is missing, or of another form than this version of the
/// program knows, is left out: editions of long ago are read too.
/// </summary>
internal sealed class ArticleFacts
{
    private readonly Article article;
    private readonly ArticleLabels labels;

    public ArticleFacts(Article article)
    {
        this.article = article;
        labels = ArticleLabels.Of(article.Locale);
    }

    /// <summary>Titles of <see cref="Results"/>.</summary>
    public IReadOnlyList<string> ResultTitles => [labels.Indicator, labels.Before, labels.After, labels.Unit, labels.Source];

    /// <summary>Indicators before and after.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Results => Rows("results", "indicator", "before", "after", "unit", "source");

    /// <summary>Titles of <see cref="Progress"/>.</summary>
    public IReadOnlyList<string> ProgressTitles => [labels.Indicator, labels.Target, labels.Current, labels.Unit, labels.AsOf, labels.Source];

    /// <summary>How far a campaign has come.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Progress => Rows("progress", "indicator", "target", "current", "unit", "asOf", "source");

    /// <summary>Facts of one line each with their titles: number and issuer of a document, cost, beneficiaries, contact.</summary>
    public IEnumerable<(string Title, string Text)> Lines()
    {
        foreach (var (name, title) in labels.Members)
        {
            if (Text(Member(name)) is { Length: > 0 } text)
                yield return (title, text);
        }

        if (Member("beneficiaries") is { } who && Text(who) is { Length: > 0 } beneficiaries)
            yield return (labels.Beneficiaries, beneficiaries);
        if (Cost() is { Length: > 0 } cost)
            yield return (labels.Cost, cost);
        if (Joined("contact", ", ", "name", "organisation", "phone", "email") is { Length: > 0 } contact)
            yield return (labels.Contact, contact);
    }

    /// <summary>Texts of the type with their titles, as rendered HTML.</summary>
    public IEnumerable<(string Title, string Html)> Texts()
    {
        (string Name, string Title)[] known = [("problem", labels.Problem), ("approach", labels.Approach), ("howToReplicate", labels.Replicate)];
        return known.Select(k => (k.Title, article.DetailsHtml.GetValueOrDefault(k.Name) ?? "")).Where(t => t.Item2.Length > 0);
    }

    private string Cost()
    {
        if (Member("cost") is not { ValueKind: JsonValueKind.Object } cost)
            return "";
        var amount = cost.TryGetProperty("amount", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number)
            ? string.Format(CultureInfo.GetCultureInfo(article.Locale == "en" ? "en-US" : "vi-VN"), article.Locale == "en" ? "{0:N0} VND" : "{0:N0} đồng", number) : "";
        return string.Join(". ", new[] { amount, cost.TryGetProperty("note", out var note) ? Text(note) : "" }.Where(t => t.Length > 0));
    }

    private string Joined(string name, string separator, params ReadOnlySpan<string> members)
    {
        if (Member(name) is not { ValueKind: JsonValueKind.Object } group)
            return "";
        var texts = new List<string>();
        foreach (var member in members)
        {
            if (group.TryGetProperty(member, out var value) && Text(value) is { Length: > 0 } text)
                texts.Add(text);
        }

        return string.Join(separator, texts);
    }

    private List<IReadOnlyList<string>> Rows(string name, params string[] members) => Member(name) is not { ValueKind: JsonValueKind.Array } list
        ? []
        : list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            .Select(item => (IReadOnlyList<string>)[.. members.Select(m => item.TryGetProperty(m, out var value) ? Text(value) : "")]).ToList();

    private JsonElement? Member(string name) =>
        article.Details.ValueKind == JsonValueKind.Object && article.Details.TryGetProperty(name, out var member) ? member : null;

    private string Text(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => Day(text.GetString()!),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.Array } list => string.Join("; ", list.EnumerateArray().Select(item => Text(item)).Where(t => t.Length > 0)),
        _ => "",
    };

    private string Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day.ToString(article.Locale == "en" ? "d MMMM yyyy" : "dd/MM/yyyy", CultureInfo.InvariantCulture)
        : text;
}
