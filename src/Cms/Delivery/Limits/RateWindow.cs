namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>How many requests of one caller all nodes together have taken on themselves in one minute.</summary>
public sealed class RateWindow
{
    /// <summary>Who is counted: <c>press:</c> and the account, or <c>address:</c> and the subscriber in hexadecimal.</summary>
    public required string Subject { get; init; }

    /// <summary>Whole minutes since 1970.</summary>
    public long Minute { get; init; }

    public int Taken { get; set; }
}
