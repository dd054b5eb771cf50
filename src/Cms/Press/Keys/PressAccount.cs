namespace CommsPortal.Cms.Press.Keys;

/// <summary>A newsroom's standing access to the press API, held by one journalist for one outlet; its keys come and go.</summary>
public sealed class PressAccount
{
    public Guid Id { get; init; }

    /// <summary>Name of the newspaper, station or agency, as figures and logs show it.</summary>
    public required string Outlet { get; set; }

    /// <summary>Name of the journalist who answers for the access.</summary>
    public required string Person { get; set; }

    public required string Email { get; set; }

    /// <summary>Whether it is given articles before their embargo is lifted.</summary>
    public bool Embargoes { get; set; }

    /// <summary>Whether it may have webhooks.</summary>
    public bool Webhooks { get; set; }

    /// <summary>Requests a minute, over all nodes; null for the general limit.</summary>
    public int? RequestsPerMinute { get; set; }

    /// <summary>Days for which its keys are good; null for <see cref="PressKeys.UsualDays"/>.</summary>
    public int? KeyDays { get; set; }

    /// <summary>Networks in CIDR notation, separated by commas, from which its keys work; empty for anywhere.</summary>
    public string Networks { get; set; } = "";

    /// <summary>The edition of the terms that was agreed to.</summary>
    public required string Terms { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a press officer took the access back; its keys are useless from then on.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
