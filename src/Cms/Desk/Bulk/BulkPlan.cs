using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>
/// What a bulk action would do to one article as it stands. The preview shows it and the execution decides by it anew, so that both
/// go by the same rules; the editorial verbs check their own again.
/// </summary>
/// <param name="Detail">Why not, or what else is to be known (Vietnamese).</param>
/// <param name="Content">The text to be saved; null when no text is.</param>
/// <param name="RestoreEdition">The edition whose text is to be brought back; null when none is.</param>
public sealed record BulkPlan(BulkEffect Effect, string? Detail = null, ArticleContent? Content = null, int? RestoreEdition = null)
{
    public const string ChangedSince = "Đã được thay đổi sau thao tác đó nên để nguyên.";

    /// <param name="origin">The article's line in the action that is undone or published; null for other verbs.</param>
    /// <param name="review">The steps of approval that its submission has.</param>
    public static BulkPlan For(
        BulkAction action, BulkItem? origin, Article article, Edition edition, Review review, Actor actor, ContentTypeDescriptor type)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(type);
        if (article.DeletedAt is not null)
            return Refused("Bài đã bị xóa.");
        var may = ArticleVerbs.For(article, edition, actor, review);
        return action.Verb switch
        {
            BulkVerb.Withdraw => Withdrawal(article, may),
            BulkVerb.Publish => Publication(origin, article, edition, review, actor, may),
            BulkVerb.Undo => Undoing(origin, article, edition, actor, type, may),
            _ => Refiling(edition, type, may, article, content => Filing.Apply(action, content)),
        };
    }

    private static BulkPlan Withdrawal(Article article, ArticleVerbs may)
    {
        if (article.PublicEdition is null)
            return new BulkPlan(BulkEffect.Nothing, "Bài không đang đăng.");
        return may.Withdraw ? new BulkPlan(BulkEffect.Withdraws) : Refused("Bạn không có quyền gỡ bài này.");
    }

    private static BulkPlan Publication(
        BulkItem? origin, Article article, Edition edition, Review review, Actor actor, ArticleVerbs may)
    {
        if (edition.State is EditionState.Published && article.Version > origin?.VersionAfter)
            return new BulkPlan(BulkEffect.Nothing, "Bài đã được đăng rồi.");
        // Approved by this very person: what was begun before the program ended is finished.
        if (edition.State == EditionState.Approved && edition.ApprovedBy == actor.Id && may.Publish && article.Version == origin?.VersionAfter + 1)
            return new BulkPlan(BulkEffect.Publishes);
        if (article.Version != origin?.VersionAfter)
            return Refused(ChangedSince);
        if (edition.State != EditionState.InReview)
            return Refused("Bài chưa được trình duyệt.");
        if (may.WhyNotApprove is { } why)
            return Refused(why);
        if (review.Steps.Count(s => !review.IsTaken(s)) > 1)
            return Refused("Sau bạn còn người khác phải duyệt bài này; hãy mở bài và duyệt phần mình.");
        return may.Approve && actor.May(Permission.Publish) ? new BulkPlan(BulkEffect.Publishes) : Refused("Bạn không có quyền duyệt và đăng bài này.");
    }

    private static BulkPlan Undoing(
        BulkItem? origin, Article article, Edition edition, Actor actor, ContentTypeDescriptor type, ArticleVerbs may)
    {
        if (origin is null || article.Version != origin.VersionAfter)
            return Refused(ChangedSince);
        if (origin.Before is { } before)
            return Refiling(edition, type, may, article, content => Filing.Read(before).ApplyTo(content));
        if (origin.EditionBefore is not { } number || edition.State != EditionState.Withdrawn)
            return Refused("Bài có bản nháp mới hơn bản đã gỡ; hãy mở bài và quyết định.");
        return may.Edit && actor.May(Permission.Submit)
            ? new BulkPlan(BulkEffect.BeginsEdition, "Bài được trình duyệt lại; bạn đọc thấy lại sau khi người khác duyệt và đăng.", RestoreEdition: number)
            : Refused("Bạn không có quyền sửa bài này.");
    }

    private static BulkPlan Refiling(
        Edition edition, ContentTypeDescriptor type, ArticleVerbs may, Article article, Action<ArticleContent> change)
    {
        if (!may.Edit)
            return Refused("Bạn không có quyền sửa bài này.");
        if (article.State == EditionState.Withdrawn)
            return Refused("Bài đã gỡ; hãy mở bài để soạn lại.");
        var content = ContentJson.Deserialize(type, edition.Content);
        var column = content.Column;
        change(content);
        if (ContentJson.Hash(ContentJson.Serialize(content)) == edition.ContentHash)
            return new BulkPlan(BulkEffect.Nothing, "Đã đúng như vậy.");
        if (ContentValidator.Validate(type, content, complete: article.PublicEdition is not null) is { Any: true } errors)
            return Refused(string.Join(" ", errors.ByPath.SelectMany(e => e.Value)));
        var moves = article.PublicEdition is not null && type.Declaration.PathByColumn && content.Column != column;
        var note = moves ? "Địa chỉ bài đổi theo chuyên mục khi đăng; địa chỉ cũ tự chuyển hướng." : null;
        return edition.State switch
        {
            EditionState.Published => new BulkPlan(BulkEffect.BeginsEdition, note, content),
            EditionState.Draft => new BulkPlan(BulkEffect.ChangesDraft, note, content),
            _ => new BulkPlan(BulkEffect.VoidsReview, note, content),
        };
    }

    private static BulkPlan Refused(string why) => new(BulkEffect.Refused, why);
}
