namespace CommsPortal.Cms.Desk.Articles;

/// <summary>What a person's start page lists; each list is short.</summary>
/// <param name="Turns">Submitted texts whose present step the person may take, or a colleague for whom they stand in; oldest first.</param>
/// <param name="Assigned">Given to the person, or to a colleague for whom they stand in, by due time.</param>
/// <param name="Overdue">Past their due time: the person's own, and for those who give out work all that they see.</param>
/// <param name="ToPublish">Approved and without an appointed time, oldest first.</param>
/// <param name="SentBack">The person's own drafts that came back from review.</param>
/// <param name="Drafts">The person's other drafts.</param>
/// <param name="InReview">The person's own texts that others have to decide on.</param>
/// <param name="Scheduled">By appointed time.</param>
/// <param name="Held">Approved texts that were not published at their appointed time, for those who wrote, approved or may publish
/// them.</param>
/// <param name="ConsentWithdrawn">Public texts of which a person has taken their consent back, for those who may withdraw them.</param>
public sealed record MyWorkLists(
    IReadOnlyList<ArticleRow> Turns,
    IReadOnlyList<ArticleRow> Assigned,
    IReadOnlyList<ArticleRow> Overdue,
    IReadOnlyList<ArticleRow> ToPublish,
    IReadOnlyList<ArticleRow> SentBack,
    IReadOnlyList<ArticleRow> Drafts,
    IReadOnlyList<ArticleRow> InReview,
    IReadOnlyList<ArticleRow> Scheduled,
    IReadOnlyList<ArticleRow> Published,
    IReadOnlyList<ArticleRow> Held,
    IReadOnlyList<ArticleRow> ConsentWithdrawn);
