using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Workflow;

/// <summary>One editorial action in progress: the article, its latest edition, who acts, and the rules that every verb asks.</summary>
public sealed class EditorialWork(PortalDbContext db, Article article, Edition edition, Actor actor, DateTimeOffset now)
{
    public PortalDbContext Db { get; } = db;

    public Article Article { get; } = article;

    /// <summary>The latest edition; a verb that begins a new one puts it here.</summary>
    public Edition Edition { get; set; } = edition;

    public Actor Actor { get; } = actor;

    public DateTimeOffset Now { get; } = now;

    // Whose turn it was when the action began; the action may end it.
    private readonly string? turn = article.TurnOffice;

    internal List<AuditRecord> Audit { get; } = [];

    internal List<ChangeRow> Changes { get; } = [];

    internal List<EmbargoChange> EmbargoChanges { get; } = [];

    public void Require(Permission permission)
    {
        if (!Actor.May(permission))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền làm việc này; hãy nhờ người phụ trách.");
        RequireScope();
    }

    /// <summary>As <see cref="Require"/>, and also for the people of another organisation while it is their turn.</summary>
    public void RequireInReview(Permission permission)
    {
        if (Article.TurnOffice is { } turn && Actor.May(permission) && Actor.MayWorkFor(turn))
            return;
        Require(permission);
    }

    /// <summary>Writers may change their own articles and those given to them; editors any article of their offices.</summary>
    public void RequireMayEdit()
    {
        if (!Actor.May(Permission.EditAny) && !(Actor.May(Permission.EditOwn) && Actor.Writes(Article)))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn chỉ được sửa bài do mình tạo hoặc được giao.");
        RequireScope();
    }

    public void RequireState(params ReadOnlySpan<EditionState> allowed)
    {
        if (Article.DeletedAt is not null)
            throw new EditorialException(ProblemCode.NotFound, "Bài đã bị xóa.");
        if (allowed.Contains(Edition.State))
            return;
        var names = string.Join(", ", allowed.ToArray().Select(EditionStateName.Of));
        throw new EditorialException(
            ProblemCode.TransitionNotAllowed,
            $"Bài đang ở trạng thái “{EditionStateName.Of(Edition.State)}”; việc này cần trạng thái: {names}.");
    }

    /// <summary>What is published is the very text that was approved.</summary>
    public void RequireApprovedText()
    {
        if (Edition.ApprovedHash != Edition.ContentHash)
            throw new EditorialException(ProblemCode.TransitionNotAllowed, "Nội dung đã thay đổi sau khi duyệt; cần duyệt lại.");
    }

    /// <summary>Moves the latest edition to <paramref name="state"/> and notes it for the audit log.</summary>
    public void MoveTo(EditionState state, string action, string? reason = null)
    {
        Note(action, Edition.State, state, reason);
        Edition.State = state;
        Article.State = state;
        if (state != EditionState.InReview)
            (Article.TurnRoles, Article.TurnOffice) = (null, null);
        if (state == EditionState.Published)
            (Article.AssignedTo, Article.DueAt) = (null, null);
    }

    /// <summary>Notes an action that leaves the state as it is.</summary>
    public void Note(string action, string? reason = null) => Note(action, Edition.State, Edition.State, reason);

    public void AddChange(ChangeRow change) => Changes.Add(change);

    public void AddChange(EmbargoChange change) => EmbargoChanges.Add(change);

    private void Note(string action, EditionState from, EditionState to, string? reason) =>
        Audit.Add(new AuditRecord(Actor, action, Article.Id, Edition.Number, from.ToString(), to.ToString(), reason));

    /// <summary>As <see cref="RequireScope"/>, and also for the organisation whose turn it was and with the eyes of absent colleagues.</summary>
    public void RequireTurnScope()
    {
        var known = turn is not null || Actor.StandsInFor.Count > 0;
        if (!known || !Actor.StandsInFor.Prepend(Actor).Any(e => e.MayWorkOn(Article) || (turn is not null && e.MayWorkOn(turn, Article.Column, Article.Type))))
            RequireScope();
    }

    /// <summary>The article is of an organisation, in a column and of a type that the actor works on.</summary>
    public void RequireScope()
    {
        if (!Actor.MayWorkFor(Article.Office))
            throw new EditorialException(ProblemCode.Forbidden, "Bài thuộc đơn vị khác, ngoài phạm vi phụ trách của bạn.");
        if (!Actor.MayWorkOn(Article))
            throw new EditorialException(ProblemCode.Forbidden, "Bài thuộc chuyên mục hoặc loại nội dung ngoài phạm vi phụ trách của bạn.");
        if (!Actor.MaySee(Article))
            throw new EditorialException(ProblemCode.Forbidden, "Bài chưa đăng này do người khác viết; chỉ biên tập viên và người viết được làm việc với nó.");
    }
}
