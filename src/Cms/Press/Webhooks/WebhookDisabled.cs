namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Why a webhook is sent nothing.</summary>
public enum WebhookDisabled
{
    /// <summary>It answered 410: there is nothing at its address any more.</summary>
    Gone,

    /// <summary>A message could not be delivered in all its attempts, and nothing else could meanwhile.</summary>
    Failing,

    /// <summary>Its newsroom stopped it.</summary>
    ByNewsroom,

    /// <summary>The office stopped it.</summary>
    ByOffice,
}
