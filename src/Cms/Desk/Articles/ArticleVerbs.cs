using CommsPortal.Cms.Approvals;
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

    public bool Assign { get; init; }

    public bool Publish { get; init; }

    public bool Schedule { get; init; }

    public bool CancelSchedule { get; init; }

    public bool ScheduleWithdrawal { get; init; }

    public bool Correct { get; init; }

    public bool Withdraw { get; init; }

    public bool Delete { get; init; }

    /// <summary>Why it is not the person's turn to approve; null when it is, or nothing waits.</summary>
    public string? WhyNotApprove { get; init; }

    public bool Decides => Submit || SendBack || Approve || Publish || Schedule || CancelSchedule || ScheduleWithdrawal || Correct || Withdraw || Delete;

    /// <param name="review">The steps of its submission; null where approval is not offered.</param>
    public static ArticleVerbs For(Article article, Edition edition, Actor actor, Review? review = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.MayWorkOn(article))
            return ForTurn(article, actor, review);
        var state = edition.State;
        var mine = article.CreatedBy == actor.Id;
        var edit = actor.May(Permission.EditAny) || (actor.Writes(article) && actor.May(Permission.EditOwn));
        var approved = state is EditionState.Approved or EditionState.Scheduled && edition.ApprovedHash == edition.ContentHash;
        var isPublic = article.PublicEdition is not null;
        var turn = state == EditionState.InReview && review?.Current is not null;
        var refusal = turn ? review!.WhyNot(actor) : null;
        return new ArticleVerbs
        {
            Edit = edit,
            Submit = edit && state == EditionState.Draft && actor.May(Permission.Submit),
            Comment = actor.May(Permission.Comment),
            SendBack = state is EditionState.InReview or EditionState.Approved or EditionState.Scheduled && actor.May(Permission.SendBack),
            Approve = turn && refusal is null,
            WhyNotApprove = actor.May(Permission.EditAny) ? refusal : null,
            Assign = state < EditionState.Published && actor.May(Permission.AssignWork),
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

    // Another office's article that waits for people of this actor's.
    private static ArticleVerbs ForTurn(Article article, Actor actor, Review? review)
    {
        if (article.TurnOffice is not { } turn || !actor.MayWorkFor(turn))
            return new ArticleVerbs { Approve = review?.Current is not null && review.WhyNot(actor) is null };
        var refusal = review?.Current is null ? null : review.WhyNot(actor);
        return new ArticleVerbs
        {
            Approve = review?.Current is not null && refusal is null,
            WhyNotApprove = actor.May(Permission.EditAny) ? refusal : null,
            Comment = actor.May(Permission.Comment),
            SendBack = actor.May(Permission.SendBack),
        };
    }
}
