namespace CommsPortal.Contracts.Press;

/// <summary>The access of the newsroom that asks.</summary>
public sealed record PressAccountState
{
    public required string Outlet { get; init; }

    public required string Person { get; init; }

    /// <summary>What it may: <c>read</c>, <c>embargoes</c>, <c>webhooks</c>.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Networks from which its keys work (CIDR); empty for anywhere.</summary>
    public required IReadOnlyList<string> Networks { get; init; }

    /// <summary>Requests allowed in a minute over all its keys.</summary>
    public required int RequestsPerMinute { get; init; }

    /// <summary>The edition of the terms that was agreed to.</summary>
    public required string Terms { get; init; }

    /// <summary>Its good keys, newest first.</summary>
    public required IReadOnlyList<PressKeyState> Keys { get; init; }

    /// <summary>Requests of the outlet by day of Ho Chi Minh City, newest first, thirty days at most; counts are up to a minute old.</summary>
    public required IReadOnlyList<PressDay> Days { get; init; }

    /// <summary>How its client keeps up with <c>changes</c>; null when it has never asked for them.</summary>
    public PressLag? Lag { get; init; }
}
