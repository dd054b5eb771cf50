namespace CommsPortal.Cms.Press.Recalls;

/// <summary>How far a correction or withdrawal has reached the newsrooms that have access since before it.</summary>
/// <param name="Answers">By outlet.</param>
public sealed record RecallReach(RecallRow Recall, IReadOnlyList<RecallAnswer> Answers)
{
    /// <summary>How many newsrooms have acknowledged it.</summary>
    public int Acknowledged => Answers.Count(a => a.AcknowledgedAt is not null);

    /// <summary>The outlets that have not.</summary>
    public IEnumerable<RecallAnswer> Waiting => Answers.Where(a => a.AcknowledgedAt is null);
}
