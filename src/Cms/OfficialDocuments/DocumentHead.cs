namespace CommsPortal.Cms.OfficialDocuments;

/// <summary>What stands at the top of an official document beside the national name and motto.</summary>
/// <param name="Superior">The body above the issuing one; null when there is none to name.</param>
/// <param name="Issuer">The issuing body.</param>
/// <param name="Place">Where it is issued, for instance <c>Thành phố Hồ Chí Minh</c>.</param>
public sealed record DocumentHead(string? Superior, string Issuer, string Place)
{
    /// <summary>What stands after "Số:", for instance <c>15/BC-STTTT</c>; null leaves room for the clerk.</summary>
    public string? Number { get; init; }

    /// <summary>Null leaves room for the clerk.</summary>
    public DateOnly? Date { get; init; }
}
