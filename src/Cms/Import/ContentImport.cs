using System.Text;
using System.Text.Json;
using CommsPortal.Cms.Checks.Gate;
using CommsPortal.Cms.Commands;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Import;

/// <summary>Turns files into articles. Each file stands for itself: a bad one is reported and the others go on.</summary>
public sealed class ContentImport(
    ImportedTaxonomies taxonomies, ImportReader reader, ImportedMedia media, ImportedArticles articles, ContentTypeRegistry types)
{
    /// <param name="progress">Told of every file as it is done.</param>
    /// <exception cref="CommandRefusedException">A path does not exist, or there is nothing to import.</exception>
    public async Task<ImportReport> ExecuteAsync(
        IEnumerable<string> paths, ImportOptions options, IProgress<ImportedFile>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var plan = ImportPlan.Of(paths);
        var total = plan.Taxonomies.Count + plan.Columns.Count + plan.Indicators.Count + plan.Media.Count + plan.Articles.Count;
        var files = new List<ImportedFile>(total);
        void Report(string file, ImportOutcome outcome, Guid? id, IReadOnlyList<string> messages)
        {
            files.Add(new ImportedFile(files.Count + 1, total, file, outcome, id, messages));
            progress?.Report(files[^1]);
        }

        foreach (var (kind, path) in plan.Taxonomies)
            await AttemptAsync(path, Report, async () => (await taxonomies.ImportTermsAsync(kind, path, cancellationToken), null, []));
        foreach (var path in plan.Columns)
            await AttemptAsync(path, Report, async () => (await taxonomies.ImportColumnsAsync(path, cancellationToken), null, []));
        foreach (var path in plan.Media)
            await AttemptAsync(path, Report, async () => (await media.ImportListAsync(path, cancellationToken), null, []));
        var drafts = ReadAll(plan.Articles, Report);
        var ids = await articles.AssignIdsAsync(drafts, cancellationToken);
        var stored = new List<(ImportDraft Draft, ImportOutcome Outcome, Guid Id)>();
        foreach (var draft in drafts.OrderBy(d => d.TranslationOf is null ? 0 : 1).ThenBy(d => d.Published).ThenBy(d => d.File, StringComparer.Ordinal))
        {
            await AttemptAsync(draft.File, options.MakesPublic ? Failures(Report) : Report, async () =>
            {
                var (outcome, id, messages) = await ImportAsync(draft, ids, options, cancellationToken);
                stored.Add((draft, outcome, id));
                return (outcome, id, messages);
            });
        }

        if (options.MakesPublic)
            await PublishAllAsync(stored, Report, cancellationToken);
        // Last, since they may name articles by their paths.
        foreach (var path in plan.Indicators)
            await AttemptAsync(path, Report, async () => (await taxonomies.ImportIndicatorsAsync(path, cancellationToken), null, []));
        return new ImportReport(files);
    }

    private List<ImportDraft> ReadAll(IEnumerable<string> paths, Action<string, ImportOutcome, Guid?, IReadOnlyList<string>> report)
    {
        var drafts = new Dictionary<string, ImportDraft>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            try
            {
                var draft = reader.Read(path);
                // One of them would silently overwrite the other.
                if (!drafts.TryAdd(draft.Key, draft))
                    throw new EditorialException(ProblemCode.InvalidContent, $"Khóa “{draft.Key}” đã có ở {drafts[draft.Key].File}; hãy đổi tên một trong hai tệp.");
            }
            catch (Exception exception) when (Explain(exception) is not null)
            {
                report(path, ImportOutcome.Failed, null, [Explain(exception)!]);
            }
        }

        return [.. drafts.Values];
    }

    private async Task<(ImportOutcome, Guid, IReadOnlyList<string>)> ImportAsync(
        ImportDraft draft, ImportIds ids, ImportOptions options, CancellationToken cancellationToken)
    {
        if (await articles.IsUnchangedAsync(draft, options, cancellationToken) is { } same)
            return (ImportOutcome.Unchanged, same, []);
        var fields = await media.ResolveAsync(draft, cancellationToken);
        var content = ImportMapping.ToContent(types.Get(draft.Type), draft, fields, ids, options);
        var (outcome, id) = await articles.StoreAsync(draft, content, ids, cancellationToken);
        return (outcome, id, draft.Messages);
    }

    // Only when all are stored, since they may name each other in any order. Who links to the address of another is held until that is
    // public: as long as some get through, those that were held have another turn.
    private async Task PublishAllAsync(
        List<(ImportDraft Draft, ImportOutcome Outcome, Guid Id)> stored,
        Action<string, ImportOutcome, Guid?, IReadOnlyList<string>> report,
        CancellationToken cancellationToken)
    {
        for (var waiting = stored; waiting.Count > 0;)
        {
            var held = new List<(ImportDraft Draft, ImportOutcome Outcome, Guid Id)>();
            var reports = new List<Action>();
            foreach (var one in waiting)
            {
                void Report(string file, ImportOutcome outcome, Guid? id, IReadOnlyList<string> messages)
                {
                    if (outcome != ImportOutcome.Held)
                    {
                        report(file, outcome, id, messages);
                        return;
                    }

                    held.Add(one);
                    reports.Add(() => report(file, outcome, id, messages));
                }

                await AttemptAsync(one.Draft.File, Report, () => PublishAsync(one.Draft, one.Outcome, one.Id, cancellationToken));
            }

            if (held.Count == waiting.Count)
            {
                reports.ForEach(say => say());
                return;
            }

            waiting = held;
        }
    }

    private async Task<(ImportOutcome, Guid?, IReadOnlyList<string>)> PublishAsync(
        ImportDraft draft, ImportOutcome outcome, Guid id, CancellationToken cancellationToken)
    {
        if (outcome == ImportOutcome.Unchanged)
            return (outcome, id, draft.Messages);
        try
        {
            await articles.PublishAsync(id, draft.Published, cancellationToken);
            return (outcome, id, draft.Messages);
        }
        catch (ChecksFailedException failed)
        {
            return (ImportOutcome.Held, id, [.. draft.Messages, .. failed.Lines]);
        }
    }

    // What is stored is reported once it is published, or not.
    private static Action<string, ImportOutcome, Guid?, IReadOnlyList<string>> Failures(
        Action<string, ImportOutcome, Guid?, IReadOnlyList<string>> report) =>
        (file, outcome, id, messages) =>
        {
            if (outcome == ImportOutcome.Failed)
                report(file, outcome, id, messages);
        };

    private static async Task AttemptAsync(
        string path,
        Action<string, ImportOutcome, Guid?, IReadOnlyList<string>> report,
        Func<Task<(ImportOutcome Outcome, Guid? Id, IReadOnlyList<string> Messages)>> import)
    {
        try
        {
            var (outcome, id, messages) = await import();
            report(path, outcome, id, messages);
        }
        catch (Exception exception) when (Explain(exception) is not null)
        {
            report(path, ImportOutcome.Failed, null, [Explain(exception)!]);
        }
    }

    private static string? Explain(Exception exception) => exception switch
    {
        InvalidContentException invalid => invalid.Errors.ToString(),
        EditorialException or FrontMatterException or MediaRefusedException or MediaTooLargeException or MediaUnavailableException => exception.Message,
        JsonException => "Giá trị không đúng kiểu: " + exception.Message,
        IOException or UnauthorizedAccessException => "Không đọc được tệp: " + exception.Message,
        DecoderFallbackException => "Tệp không phải UTF-8; hãy lưu lại với bảng mã UTF-8.",
        _ => null,
    };
}
