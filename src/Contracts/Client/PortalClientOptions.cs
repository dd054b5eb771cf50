namespace CommsPortal.Contracts.Client;

/// <summary>Settings of <see cref="PortalClient"/>.</summary>
public sealed record PortalClientOptions
{
    /// <summary>How long one request may take, long-poll waiting not counted. Default 10 seconds; must be positive.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many bytes of answers are kept to be revalidated by ETag. Default 32 MiB; 0 keeps none.</summary>
    public long CacheBytes { get; init; } = 32L * 1024 * 1024;

    /// <summary>The largest answer that is read, in bytes. Default 16 MiB.</summary>
    public int MaxResponseBytes { get; init; } = 16 * 1024 * 1024;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
