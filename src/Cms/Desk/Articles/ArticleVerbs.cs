using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>
/// Which verbs the desk offers a person for an article as it stands. Only an offer: each verb checks for itself, so what is missing here
/// is at worst a button that refuses.
/// </summary>
public sealed record ArticleVerbs
{
    public bool Edit { get; init; }

    public bool Submit { get; init; }

    public bool Comment { get; init; }

    public bool SendBack { get; init; }

    public bool Approve { get; init; }

    public bool Publish { get; init; }

    public bool Schedule { get; init; }

    public bool CancelSchedule { get; init; }

    public bool ScheduleWithdrawal { get; init; }

    public bool Correct { get; init; }

    public bool Withdraw { get; init; }

    public bool Delete { get; init; }

    /// <summary>Why the person cannot approve although their role may; null when that is not so.</summary>
    public string? WhyNotApprove { get; init; }

    public bool Decides => Submit || SendBack || Approve || Publish || Schedule || CancelSchedule || ScheduleWithdrawal || Correct || Withdraw || Delete;

    public static ArticleVerbs For(Article article, Edition edition, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.MayWorkOn(article))
            return new ArticleVerbs();
        var state = edition.State;
        var mine = article.CreatedBy == actor.Id;
        var edit = actor.May(Permission.EditAny) || (mine && actor.May(Permission.EditOwn));
        var wrote = actor.Id is { } id && edition.Writers.Contains(id);
        var approved = state is EditionState.Approved or EditionState.Scheduled && edition.ApprovedHash == edition.ContentHash;
        var isPublic = article.PublicEdition is not null;
        var review = state == EditionState.InReview && actor.May(Permission.Approve);
        return new ArticleVerbs
        {
            Edit = edit,
            Submit = edit && state == EditionState.Draft && actor.May(Permission.Submit),
            Comment = actor.May(Permission.Comment),
            SendBack = state is EditionState.InReview or EditionState.Approved or EditionState.Scheduled && actor.May(Permission.SendBack),
            Approve = review && !wrote,
            WhyNotApprove = review && wrote ? "Bạn đã viết hoặc sửa bài này nên cần một người khác duyệt." : null,
            Publish = approved && actor.May(Permission.Publish),
            Schedule = approved && actor.May(Permission.Publish),
            CancelSchedule = state == EditionState.Scheduled && actor.May(Permission.Publish),
            ScheduleWithdrawal = state == EditionState.Published && actor.May(Permission.Withdraw),
            Correct = isPublic && state != EditionState.Withdrawn && actor.May(Permission.Correct),
            Withdraw = isPublic && actor.May(Permission.Withdraw),
            Delete = !isPublic && (actor.May(Permission.Delete)
                || (mine && actor.May(Permission.EditOwn) && state == EditionState.Draft && article.FirstPublishedAt is null)),
        };
    }
}
