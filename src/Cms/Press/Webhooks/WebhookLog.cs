namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>What a message tells of.</summary>
public enum WebhookLog
{
    /// <summary>A row of the public change log.</summary>
    Changes,

    /// <summary>A row of the embargo log.</summary>
    Embargoes,

    /// <summary>Nothing: the newsroom tries its receiver.</summary>
    Test,
}
