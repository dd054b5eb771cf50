using CommsPortal.Contracts.Changes;

namespace CommsPortal.Cms.Tests.Press.Changes;

/// <summary>What a newsroom holds by what the logs have told it, and every row that it has dealt with.</summary>
internal sealed class Copy
{
    public Dictionary<Guid, Held> Public { get; private init; } = [];

    public Dictionary<Guid, Held> Embargoed { get; private init; } = [];

    /// <summary>Sequences of the public log, in the order in which they came.</summary>
    public List<long> Seen { get; private init; } = [];

    /// <summary>The same for the embargo log.</summary>
    public List<long> SeenOfEmbargo { get; private init; } = [];

    public string Cursor { get; set; } = "0";

    public void Apply(Change change)
    {
        if (change.EmbargoSequence is { } given)
        {
            SeenOfEmbargo.Add(given);
            Apply(Embargoed, change, ends: change.Kind is ChangeKind.Withdrawn or ChangeKind.EmbargoLifted);
            return;
        }

        Seen.Add(change.Sequence);
        if (change.ArticleId is not null)
            Apply(Public, change, ends: change.Kind is ChangeKind.Withdrawn or ChangeKind.Deleted);
    }

    /// <summary>As it stands on disk: what is done to it later is not in it.</summary>
    public Copy Kept() => new()
    {
        Public = new(Public),
        Embargoed = new(Embargoed),
        Seen = [.. Seen],
        SeenOfEmbargo = [.. SeenOfEmbargo],
        Cursor = Cursor,
    };

    private static void Apply(Dictionary<Guid, Held> held, Change change, bool ends)
    {
        if (ends)
            held.Remove(change.ArticleId!.Value);
        else
            held[change.ArticleId!.Value] = new Held(change.Edition!.Value, change.Hash!);
    }
}
