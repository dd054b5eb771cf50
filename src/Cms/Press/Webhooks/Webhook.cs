namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>An address of a newsroom that is told of changes, as Standard Webhooks 1.0.0 says.</summary>
public sealed class Webhook
{
    /// <summary>Most webhooks of one account.</summary>
    public const int MostOfAccount = 10;

    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public required string Url { get; set; }

    /// <summary>For the newsroom's own people.</summary>
    public string Description { get; set; } = "";

    public WebhookSigning Signing { get; init; }

    /// <summary>A <see cref="WebhookSecret"/>, protected with the portal's keys.</summary>
    public required string Secret { get; set; }

    /// <summary>The secret before, protected; both sign until <see cref="FormerUntil"/>.</summary>
    public string? FormerSecret { get; set; }

    public DateTimeOffset? FormerUntil { get; set; }

    /// <summary>Content types that are told of; empty for all.</summary>
    public List<string> Types { get; set; } = [];

    /// <summary>Tags of changes of which one must be there, for instance <c>pillars:chinh-quyen-so</c>; empty for all.</summary>
    public List<string> Terms { get; set; } = [];

    /// <summary>Kinds of change; empty for all.</summary>
    public List<string> Kinds { get; set; } = [];

    /// <summary>Whether it is told of what is under embargo, as far as the account may know of it.</summary>
    public bool Embargoes { get; set; }

    /// <summary>The public log's head when it was made: it is told of what came after.</summary>
    public long FromSequence { get; init; }

    /// <summary>The embargo log's head when it was made.</summary>
    public long FromEmbargo { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when it is sent nothing; null while it is.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    public WebhookDisabled? DisabledBecause { get; set; }

    /// <summary>Attempts that failed since the last that succeeded.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? LastSuccessAt { get; set; }

    public DateTimeOffset? LastFailureAt { get; set; }

    /// <summary>Why the last failing attempt failed (Vietnamese).</summary>
    public string? LastError { get; set; }
}
