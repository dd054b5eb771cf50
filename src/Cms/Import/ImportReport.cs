namespace CommsPortal.Cms.Import;

/// <summary>How an import went.</summary>
public sealed record ImportReport(IReadOnlyList<ImportedFile> Files)
{
    public int Total => Files.Count;

    public int Created => Files.Count(f => f.Outcome == ImportOutcome.Created);

    public int Updated => Files.Count(f => f.Outcome == ImportOutcome.Updated);

    public int Unchanged => Files.Count(f => f.Outcome == ImportOutcome.Unchanged);

    /// <summary>Stored, but not published because of what the checks found.</summary>
    public int Held => Files.Count(f => f.Outcome == ImportOutcome.Held);

    public int Failed => Files.Count(f => f.Outcome == ImportOutcome.Failed);
}
