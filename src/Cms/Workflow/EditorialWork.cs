using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
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

    internal List<AuditRecord> Audit { get; } = [];

    internal List<ChangeRow> Changes { get; } = [];

    public void Require(Permission permission)
    {
        if (!Actor.May(permission))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền làm việc này; hãy nhờ người phụ trách.");
        RequireScope();
    }

    /// <summary>Writers may change their own articles; editors any article of their offices.</summary>
    public void RequireMayEdit()
    {
        if (!Actor.May(Permission.EditAny) && !(Actor.May(Permission.EditOwn) && Article.CreatedBy == Actor.Id && Actor.Id is not null))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn chỉ được sửa bài do mình tạo.");
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

    /// <summary>Four eyes: whoever wrote in the text cannot approve it.</summary>
    public void RequireOtherEyes()
    {
        if (Actor.Id is { } id && Edition.Writers.Contains(id))
            throw new EditorialException(ProblemCode.FourEyes, "Bạn đã viết hoặc sửa bài này nên không thể tự duyệt; cần một người khác duyệt.");
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
    }

    /// <summary>Notes an action that leaves the state as it is.</summary>
    public void Note(string action, string? reason = null) => Note(action, Edition.State, Edition.State, reason);

    public void AddChange(ChangeRow change) => Changes.Add(change);

    private void Note(string action, EditionState from, EditionState to, string? reason) =>
        Audit.Add(new AuditRecord(Actor, action, Article.Id, Edition.Number, from.ToString(), to.ToString(), reason));

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
