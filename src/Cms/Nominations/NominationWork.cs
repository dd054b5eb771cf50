using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Nominations;

/// <summary>One action on a nomination in progress, and the rules that every verb asks.</summary>
public sealed class NominationWork(PortalDbContext db, Nomination nomination, Actor actor, DateTimeOffset now)
{
    public PortalDbContext Db { get; } = db;

    public Nomination Nomination { get; } = nomination;

    public Actor Actor { get; } = actor;

    public DateTimeOffset Now { get; } = now;

    internal List<AuditRecord> Audit { get; } = [];

    /// <summary>For caches of what the public sees.</summary>
    internal List<ChangeRow> Changes { get; } = [];

    /// <summary>For the office alone.</summary>
    public void RequireHandler()
    {
        if (!NominationScope.MayHandle(Nomination, Actor))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền xử lý đề cử của đơn vị này.");
    }

    /// <summary>For whoever wrote it, while the office has not got it or has sent it back with a question.</summary>
    public void RequireMayWrite()
    {
        if (!NominationScope.MayWrite(Nomination, Actor))
            throw new EditorialException(ProblemCode.Forbidden, "Đề cử này không còn sửa được; hãy gửi tin nhắn cho tòa soạn nếu cần bổ sung.");
    }

    public void RequireState(params ReadOnlySpan<NominationState> allowed)
    {
        if (allowed.Contains(Nomination.State))
            return;
        var names = string.Join(", ", allowed.ToArray().Select(NominationStateName.Of));
        throw new EditorialException(
            ProblemCode.TransitionNotAllowed,
            $"Đề cử đang ở trạng thái “{NominationStateName.Of(Nomination.State)}”; việc này cần trạng thái: {names}.");
    }

    /// <summary>Moves to <paramref name="state"/>, with a line for the unit and one for the audit log.</summary>
    public void MoveTo(NominationState state, string action, string? text = null)
    {
        Note(action, text, Nomination.State, state);
        (Nomination.State, Nomination.StateSince) = (state, Now);
    }

    /// <summary>Notes an action that leaves the state as it is.</summary>
    public void Note(string action, string? text = null) => Note(action, text, Nomination.State, Nomination.State);

    private void Note(string action, string? text, NominationState from, NominationState to)
    {
        Audit.Add(new AuditRecord(Actor, action, From: from.ToString(), To: to.ToString(), Reason: text, Subject: Nomination.AuditSubject));
        Db.NominationEntries.Add(new NominationEntry
        {
            Id = Guid.CreateVersion7(Now),
            NominationId = Nomination.Id,
            At = Now,
            AuthorId = Actor.Id,
            AuthorName = Actor.Name,
            Action = action,
            Text = text,
        });
    }
}
