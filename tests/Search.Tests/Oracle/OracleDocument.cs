namespace CommsPortal.Search.Tests.Oracle;

/// <summary>A document with the words of each value of each field, by the name that queries give the field.</summary>
internal sealed class OracleDocument(SearchDocument document)
{
    private readonly List<(string Field, List<OracleWord> Words)> values =
    [
        ("headline", OracleWord.Read(document.Headline)),
        ("lead", OracleWord.Read(document.Lead)),
        ("body", OracleWord.Read(document.Body)),
        .. document.Tags.Select(t => ("tag", OracleWord.Read(t))),
        .. document.Names.Select(n => ("name", OracleWord.Read(n))),
    ];

    internal SearchDocument Document => document;

    internal bool Has(OracleWord word, bool folded) => HasRun([word], null, folded);

    /// <summary>Whether words stand side by side in one value of a field, or of any.</summary>
    internal bool HasRun(IReadOnlyList<OracleWord> words, string? field, bool folded) => values.Exists(v => (field is null || field == v.Field)
        && Enumerable.Range(0, Math.Max(0, v.Words.Count - words.Count + 1)).Any(at => words.Select((w, i) => v.Words[at + i].Equals(w, folded)).All(equal => equal)));

    internal IEnumerable<string> Facet(string name) => name != "year" ? document.Facets.GetValueOrDefault(name, []).Distinct()
        : document.Date is { } date ? [date.ToOffset(TimeSpan.FromHours(7)).Year.ToString(System.Globalization.CultureInfo.InvariantCulture)] : [];

    internal bool Passes(SearchRequest request) => request.Filters.All(f => f.Value.Intersect(Facet(f.Key)).Any())
        && (request.From is null || document.Date >= request.From) && (request.To is null || document.Date < request.To);
}
