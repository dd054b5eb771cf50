namespace CommsPortal.Cms.Import;

/// <summary>How an import went.</summary>
public sealed record ImportReport(IReadOnlyList<ImportedFile> Files)
{
    public int Total => Files.Count;

    public int Created => Files.Count(f => f.Outcome == ImportOutcome.Created);

    public int Updated => Files.Count(f => f.Outcome == ImportOutcome.Updated);

    public int Unchanged => Files.Count(f => f.Outcome == ImportOutcome.Unchanged);

    public int Failed => Files.Count(f => f.Outcome == ImportOutcome.Failed);
}
