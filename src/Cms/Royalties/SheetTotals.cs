namespace CommsPortal.Cms.Royalties;

/// <summary>A month in numbers; amounts in đồng.</summary>
/// <param name="Articles">Articles that were public first in the month.</param>
public sealed record SheetTotals(int Articles, int Waiting, long WaitingAmount, int Approved, long ApprovedAmount)
{
    /// <summary>Articles for which nobody has proposed anything.</summary>
    public int Open => Articles - Waiting - Approved;
}
