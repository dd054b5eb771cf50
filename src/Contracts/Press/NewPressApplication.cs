namespace CommsPortal.Contracts.Press;

/// <summary>A journalist's request for access to the press API.</summary>
public sealed record NewPressApplication
{
    /// <summary>Name of the journalist, up to 100 characters.</summary>
    public required string Person { get; init; }

    /// <summary>Name of the newspaper, station or agency, up to 120 characters.</summary>
    public required string Outlet { get; init; }

    /// <summary>Where the confirmation and the decision are sent.</summary>
    public required string Email { get; init; }

    /// <summary>What the content is wanted for, up to 1,000 characters.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether articles under embargo are asked for.</summary>
    public bool Embargoes { get; init; }

    /// <summary>Whether webhooks are asked for.</summary>
    public bool Webhooks { get; init; }

    /// <summary>The edition of the terms that is agreed to, as <c>GET /press/v1/terms</c> names it; null for no consent.</summary>
    public string? Terms { get; init; }

    /// <summary>Language of the letters: <c>vi</c> or <c>en</c>.</summary>
    public string Locale { get; init; } = "vi";
}
