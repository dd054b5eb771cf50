using System.Globalization;
using System.Text.Json;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.PublicSite.Articles;

/// <summary>
/// The fields that only some content types have, read from <see cref="Article.Details"/>. A missing field, or one of another form than
/// expected, reads as absent: the site may be older or newer than the CMS.
/// </summary>
public sealed class ArticleDetails(Article article)
{
    private readonly JsonElement _details = article.Details;

    public IReadOnlyList<MeasuredResult> Results =>
        [.. Objects("results").Select(element => MeasuredResult.Read(element, article.Locale)).OfType<MeasuredResult>()];

    public IReadOnlyList<ProgressIndicator> Progress => [.. Objects("progress").Select(ProgressIndicator.Read).OfType<ProgressIndicator>()];

    /// <summary>Whole dong; null when no amount is given.</summary>
    public long? CostAmount => Member("cost") is { ValueKind: JsonValueKind.Object } cost ? JsonFields.Whole(cost, "amount") : null;

    public string? CostNote => Member("cost") switch
    {
        { ValueKind: JsonValueKind.Object } cost => JsonFields.Text(cost, "note"),
        { ValueKind: JsonValueKind.String } cost => cost.GetString(),
        _ => null,
    };

    public Contact? Contact => Member("contact") switch
    {
        { ValueKind: JsonValueKind.Object } contact => new Contact(
            JsonFields.Text(contact, "name"), JsonFields.Text(contact, "organisation"),
            JsonFields.Text(contact, "email"), JsonFields.Text(contact, "phone")),
        { ValueKind: JsonValueKind.String } contact => new Contact(contact.GetString(), null, null, null),
        _ => null,
    };

    /// <summary>True when it says anything of what it takes to do the same.</summary>
    public bool CanBeReplicated =>
        Text("beneficiaries") is not null || CostAmount is not null || CostNote is not null || Html("howToReplicate") is not null || Contact is not null;

    /// <summary>Names of a list field; a single text counts as a list of one.</summary>
    public IReadOnlyList<string> List(string name) => Member(name) switch
    {
        { ValueKind: JsonValueKind.Array } list =>
            [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        _ => [],
    };

    public long? Whole(string name) => _details.ValueKind == JsonValueKind.Object ? JsonFields.Whole(_details, name) : null;

    public string? Text(string name) => _details.ValueKind == JsonValueKind.Object ? JsonFields.Text(_details, name) : null;

    public DateOnly? Day(string name) =>
        Text(name) is { Length: >= 10 } text
        && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Rendered HTML of a Markdown field; null when the field is empty.</summary>
    public string? Html(string name) => article.DetailsHtml.GetValueOrDefault(name) is { Length: > 0 } html ? html : null;

    private IEnumerable<JsonElement> Objects(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    private JsonElement? Member(string name) =>
        _details.ValueKind == JsonValueKind.Object && _details.TryGetProperty(name, out var member) ? member : null;
}
