namespace CommsPortal.Cms.Desk.Articles;

/// <summary>What a person's start page lists; each list is short.</summary>
/// <param name="ToReview">Submitted by others, oldest first.</param>
/// <param name="ToPublish">Approved and without an appointed time, oldest first.</param>
/// <param name="SentBack">The person's own drafts that came back from review.</param>
/// <param name="Drafts">The person's other drafts.</param>
/// <param name="Scheduled">By appointed time.</param>
/// <param name="Held">Approved texts that were not published at their appointed time, for those who wrote, approved or may publish
/// them.</param>
/// <param name="ConsentWithdrawn">Public texts of which a person has taken their consent back, for those who may withdraw them.</param>
public sealed record MyWorkLists(
    IReadOnlyList<ArticleRow> ToReview,
    IReadOnlyList<ArticleRow> ToPublish,
    IReadOnlyList<ArticleRow> SentBack,
    IReadOnlyList<ArticleRow> Drafts,
    IReadOnlyList<ArticleRow> Scheduled,
    IReadOnlyList<ArticleRow> Published,
    IReadOnlyList<ArticleRow> Held,
    IReadOnlyList<ArticleRow> ConsentWithdrawn);
