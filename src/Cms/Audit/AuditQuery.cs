
namespace CommsPortal.Cms.Audit;

/// <summary>Which lines of the audit log are wanted. What is null is not asked for.</summary>
/// <param name="Who">The actor's name, as it stands in the log.</param>
/// <param name="Action">The verb.</param>
/// <param name="Article">The article it was done to.</param>
/// <param name="From">Not before.</param>
/// <param name="Until">Before.</param>
/// <param name="Text">Words in the reason or the subject, as they are written.</param>
public sealed record AuditQuery(
    string? Who = null, string? Action = null, Guid? Article = null, DateTimeOffset? From = null, DateTimeOffset? Until = null, string? Text = null)
{
    public bool IsNarrowed => this != new AuditQuery();
}
