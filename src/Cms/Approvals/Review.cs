using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Approvals;

/// <summary>
/// A submitted text on its way through its steps, and the rules of whose turn it is: the step's role and organisation; nobody who wrote in the
/// text; nobody who has taken another step. Whoever stands in for a colleague is bound by what either of them did.
/// </summary>
public sealed class Review(Article article, Edition edition, IReadOnlyList<ReviewStep> steps)
{
    public IReadOnlyList<ReviewStep> Steps { get; } = steps;

    /// <summary>The step that waits; null when none does.</summary>
    public ReviewStep? Current => edition.State == EditionState.InReview ? Steps.FirstOrDefault(s => !IsTaken(s)) : null;

    public bool IsTaken(ReviewStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.ApprovedHash == edition.ContentHash;
    }

    /// <summary>Who takes a step, for people: "Biên tập viên hoặc Người duyệt của Sở Y tế".</summary>
    public static string WhoTakes(ReviewStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var roles = string.Join(" hoặc ", step.Roles.Select(Role.TitleOf));
        return step.Organisation is null ? roles : $"{roles} của {step.OrganisationName ?? step.Organisation}";
    }

    /// <summary>In whose name the actor may take the present step: their own, or that of an absent colleague.</summary>
    /// <exception cref="EditorialException">It is not their turn; the message says why and what to do.</exception>
    public Actor Require(Actor actor)
    {
        var (holder, refusal) = Ask(actor);
        return holder ?? throw refusal!;
    }

    /// <summary>Why the actor may not take the present step (Vietnamese); null when they may.</summary>
    public string? WhyNot(Actor actor) => Ask(actor).Refusal?.Message;

    private (Actor? Holder, EditorialException? Refusal) Ask(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (Current is not { } step)
            return (null, new EditorialException(ProblemCode.TransitionNotAllowed, "Bài không có bước nào chờ duyệt."));
        if (actor.IsSystem)
            return (actor, null);
        var holders = new[] { actor }.Concat(actor.StandsInFor).Where(a => HasTurn(step, a)).ToList();
        if (holders.Count == 0)
            return (null, NotTheirs(step, actor));
        if (Involvement(actor, step) is { } own)
            return (null, own);
        var free = holders.Find(h => h.Id == actor.Id || Involvement(h, step) is null);
        return free is not null
            ? (free, null)
            : (null, new EditorialException(ProblemCode.FourEyes,
                $"Bạn thay mặt {holders[0].Name}, mà {holders[0].Name} đã viết hoặc đã duyệt bài này; cần một người khác thuộc nhóm {WhoTakes(step)} duyệt."));
    }

    private bool HasTurn(ReviewStep step, Actor actor) => step.Roles.Exists(actor.Roles.Contains)
        && (step.Organisation is { } other ? actor.MayWorkOn(other, article.Column, article.Type) : actor.MayWorkOn(article));

    private EditorialException NotTheirs(ReviewStep step, Actor actor)
    {
        var office = step.Roles.Exists(actor.Roles.Contains);
        var why = office && step.Organisation is null
            ? actor.MayWorkFor(article.Office)
                ? "Bài thuộc chuyên mục hoặc loại nội dung ngoài phạm vi phụ trách của bạn."
                : "Bài thuộc đơn vị khác, ngoài phạm vi phụ trách của bạn."
            : $"Bài đang ở bước “{step.Title}”, do {WhoTakes(step)} duyệt.";
        return new EditorialException(ProblemCode.Forbidden, $"{why} Hãy nhờ người có quyền duyệt bước này.");
    }

    private EditorialException? Involvement(Actor person, ReviewStep step)
    {
        if (person.Id is not { } id)
            return null;
        if (edition.Writers.Contains(id))
        {
            return new EditorialException(
                ProblemCode.FourEyes, $"Bạn đã viết hoặc sửa bài này nên không thể tự duyệt; cần một người khác duyệt, thuộc nhóm {WhoTakes(step)}.");
        }

        var taken = Steps.FirstOrDefault(s => IsTaken(s) && (s.ApprovedBy == id || s.ApprovedFor == id));
        return taken is null
            ? null
            : new EditorialException(ProblemCode.FourEyes,
                $"Bạn đã duyệt bước “{taken.Title}”; mỗi người chỉ duyệt một bước. Bước “{step.Title}” cần một người khác thuộc nhóm {WhoTakes(step)}.");
    }
}
