using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;

namespace CommsPortal.Cms.Feedback;

/// <summary>One action on a reader's message: the message, who acts, and what is written to the logs when it is done.</summary>
internal sealed class FeedbackWork(PortalDbContext db, FeedbackMessage message, Actor actor, DateTimeOffset now)
{
    public PortalDbContext Db => db;

    public FeedbackMessage Message => message;

    public Actor Actor => actor;

    public DateTimeOffset Now => now;

    public List<AuditRecord> Audit { get; } = [];

    public List<ChangeRow> Changes { get; } = [];

    /// <summary>Notes the action in the audit log: of which message, and nothing of what is in it.</summary>
    public void Note(string action, string? to = null) => Audit.Add(new AuditRecord(actor, action, message.ArticleId, To: to, Subject: message.Id.ToString()));

    /// <summary>Tells every cache that what the public sees of questions and answers is another now.</summary>
    public void TellPublic()
    {
        List<string> tags = ["feedback"];
        if (message.ArticleId is { } article)
            tags.Add($"article:{article}");
        Changes.Add(new ChangeRow { Kind = ChangeKind.Feedback, At = now, Tags = tags });
    }
}
