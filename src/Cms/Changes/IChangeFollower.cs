namespace CommsPortal.Cms.Changes;

/// <summary>
/// Reads the change log from its own durable cursor. Being stopped anywhere loses nothing: what was handled but not yet noted is handled
/// again, so handling must be idempotent.
/// </summary>
public interface IChangeFollower
{
    /// <summary>Its name, for logs.</summary>
    string Name { get; }

    /// <summary>Sequence of the last change that is durably dealt with.</summary>
    Task<long> ReadCursorAsync(CancellationToken cancellationToken);

    /// <summary>Deals with <paramref name="changes"/> (oldest first, never empty) and notes the last one's sequence durably.</summary>
    Task HandleAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken);
}
