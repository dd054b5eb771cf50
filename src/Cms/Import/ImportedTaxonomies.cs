using System.Text.Json;
using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Indicators;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Taxonomies;

namespace CommsPortal.Cms.Import;

/// <summary>Reads files of taxonomies, columns and indicators into the portal.</summary>
public sealed class ImportedTaxonomies(DefineTerms terms, DefineColumns columns, DefineIndicators indicators)
{
    public async Task<ImportOutcome> ImportTermsAsync(string kind, string path, CancellationToken cancellationToken) =>
        OutcomeOf(await terms.ExecuteAsync(kind, await ReadAsync<TermDefinition>(path, cancellationToken), Actor.CommandLine, cancellationToken));

    public async Task<ImportOutcome> ImportColumnsAsync(string path, CancellationToken cancellationToken) =>
        OutcomeOf(await columns.ExecuteAsync(await ReadAsync<ColumnDefinition>(path, cancellationToken), Actor.CommandLine, cancellationToken));

    public async Task<ImportOutcome> ImportIndicatorsAsync(string path, CancellationToken cancellationToken) =>
        OutcomeOf(await indicators.ExecuteAsync(await ReadAsync<IndicatorDefinition>(path, cancellationToken), Actor.CommandLine, cancellationToken, note: "import"));

    private static async Task<List<T>> ReadAsync<T>(string path, CancellationToken cancellationToken)
    {
        var yaml = await File.ReadAllTextAsync(path, cancellationToken);
        return FrontMatterReader.ReadList(yaml).Deserialize<List<T>>(ContentJson.StrictOptions) ?? [];
    }

    private static ImportOutcome OutcomeOf(int changed) => changed == 0 ? ImportOutcome.Unchanged : ImportOutcome.Updated;
}
