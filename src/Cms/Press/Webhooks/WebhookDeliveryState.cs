namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Where a message is.</summary>
public enum WebhookDeliveryState
{
    /// <summary>It will be sent, or sent again.</summary>
    Waiting,

    /// <summary>The webhook answered 2xx.</summary>
    Delivered,

    /// <summary>It was given up.</summary>
    Failed,

    /// <summary>The webhook was disabled, or may not be told any more.</summary>
    Cancelled,
}
