using System.Globalization;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>What happens to an article between draft and withdrawal: each step is a resource below it.</summary>
internal static class ArticleSteps
{
    public static void MapArticleSteps(this RouteGroupBuilder api)
    {
        var article = api.MapGroup("/articles/{id:guid}").WithTags("Article management");
        Map(article, "/submission", SubmitAsync, "Hand the draft over for review");
        Map(article, "/return", ReturnAsync, "Send it back with a comment").WithDescription("Body: `{comment}`.");
        Map(article, "/approval", ApproveAsync, "Approve the text; never one's own").WithDescription("Body: `{note?}`, or none.");
        Map(article, "/publication", PublishAsync, "Publish the approved text");
        Map(article, "/schedule", ScheduleAsync, "Appoint when it becomes public, or ceases to be").WithDescription("Body: `{publishAt, unpublishAt?}`, or `{unpublishAt}` for a public text.");
        article.MapDelete("/schedule", CancelScheduleAsync).WithSummary("Take the appointed time back").Produces<ArticleOutcome>();
        Map(article, "/embargo", GiveUnderEmbargoAsync, "Give it to newsrooms before it becomes public").WithDescription("Body: `{liftsAt}`, which is also when it becomes public.");
        article.MapDelete("/embargo", TakeBackEmbargoAsync).WithSummary("Take back what newsrooms were given; the appointed time stays").Produces<ArticleOutcome>();
        Map(article, "/withdrawal", WithdrawAsync, "Withdraw the public text with a reason").WithDescription("Body: `{reason}`.");
        Map(article, "/correction", CorrectAsync, "Begin a correction of the public text").WithDescription("Body: `{wrong, right}`.");
        Map(article, "/restoration", RestoreAsync, "Bring an earlier edition back as a draft").WithDescription("Body: `{edition}`.");
        Map(article, "/comments", CommentAsync, "Leave a remark for colleagues").WithDescription("Body: `{text, quote?, replyTo?}`; `quote` is words of the text as it is read.");
    }

    private static RouteHandlerBuilder Map(RouteGroupBuilder article, string pattern, Delegate handler, string summary) =>
        article.MapPost(pattern, handler).WithSummary(summary).Produces<ArticleOutcome>();

    private static async Task<IResult> SubmitAsync(Guid id, HttpContext context, SubmitArticle submit, CancellationToken cancellationToken) =>
        Answer(context, await submit.ExecuteAsync(id, IfMatch.Version(context), ManagementGate.ActorOf(context), cancellationToken));

    private static async Task<IResult> ReturnAsync(Guid id, HttpContext context, SendBackArticle sendBack, CancellationToken cancellationToken)
    {
        var version = IfMatch.Version(context);
        var request = await ReadAsync<ReturnRequest>(context, cancellationToken);
        return Answer(context, await sendBack.ExecuteAsync(id, version, request.Comment ?? "", ManagementGate.ActorOf(context), cancellationToken));
    }

    private static async Task<IResult> ApproveAsync(Guid id, HttpContext context, ApproveArticle approve, CancellationToken cancellationToken)
    {
        var version = IfMatch.Version(context);
        // A note is possible, a body therefore not needed.
        var request = context.Request.HasJsonContentType() ? await ReadAsync<ApprovalRequest>(context, cancellationToken) : new ApprovalRequest(null);
        return Answer(context, await approve.ExecuteAsync(id, version, request.Note, ManagementGate.ActorOf(context), cancellationToken));
    }

    private static async Task<IResult> PublishAsync(Guid id, HttpContext context, PublishArticle publish, CancellationToken cancellationToken) =>
        Answer(context, await publish.ExecuteAsync(id, IfMatch.Version(context), ManagementGate.ActorOf(context), cancellationToken));

    private static async Task<IResult> ScheduleAsync(
        Guid id, HttpContext context, ScheduleArticle schedule, ScheduleWithdrawal scheduleWithdrawal, CancellationToken cancellationToken)
    {
        var version = IfMatch.Version(context);
        var request = await ReadAsync<ScheduleRequest>(context, cancellationToken);
        var (publishAt, unpublishAt) = (MomentOf("publishAt", request.PublishAt), MomentOf("unpublishAt", request.UnpublishAt));
        var actor = ManagementGate.ActorOf(context);
        return (publishAt, unpublishAt) switch
        {
            ({ } start, _) => Answer(context, await schedule.ExecuteAsync(id, version, start, unpublishAt, actor, cancellationToken)),
            (null, { } end) => Answer(context, await scheduleWithdrawal.ExecuteAsync(id, version, end, actor, cancellationToken)),
            _ => throw RequestBody.Invalid("publishAt", "Cần giờ đăng (publishAt), hoặc giờ gỡ (unpublishAt) của bài đang đăng."),
        };
    }

    private static async Task<IResult> CancelScheduleAsync(Guid id, HttpContext context, CancelSchedule cancel, CancellationToken cancellationToken) =>
        Answer(context, await cancel.ExecuteAsync(id, IfMatch.Version(context), ManagementGate.ActorOf(context), cancellationToken));

    private static async Task<IResult> GiveUnderEmbargoAsync(Guid id, HttpContext context, GiveUnderEmbargo give, CancellationToken cancellationToken)
    {
        var version = IfMatch.Version(context);
        var request = await ReadAsync<EmbargoRequest>(context, cancellationToken);
        var liftsAt = MomentOf("liftsAt", request.LiftsAt) ?? throw RequestBody.Invalid("liftsAt", "Cần giờ hết cấm phát (liftsAt), cũng là giờ đăng.");
        return Answer(context, await give.ExecuteAsync(id, version, liftsAt, ManagementGate.ActorOf(context), cancellationToken));
    }

    private static async Task<IResult> TakeBackEmbargoAsync(Guid id, HttpContext context, TakeBackEmbargo takeBack, CancellationToken cancellationToken) =>
        Answer(context, await takeBack.ExecuteAsync(id, IfMatch.Version(context), ManagementGate.ActorOf(context), cancellationToken));

    private static async Task<IResult> WithdrawAsync(Guid id, HttpContext context, WithdrawArticle withdraw, CancellationToken cancellationToken)
    {
        var version = IfMatch.Version(context);
        var request = await ReadAsync<WithdrawalRequest>(context, cancellationToken);
        return Answer(context, await withdraw.ExecuteAsync(id, version, request.Reason ?? "", ManagementGate.ActorOf(context), cancellationToken));
    }

    private static async Task<IResult> CorrectAsync(Guid id, HttpContext context, CorrectArticle correct, CancellationToken cancellationToken)
    {
        var version = IfMatch.Version(context);
        var request = await ReadAsync<CorrectionRequest>(context, cancellationToken);
        return Answer(context, await correct.ExecuteAsync(
            id, version, request.Wrong ?? "", request.Right ?? "", ManagementGate.ActorOf(context), cancellationToken));
    }

    private static async Task<IResult> RestoreAsync(Guid id, HttpContext context, RestoreEdition restore, CancellationToken cancellationToken)
    {
        var version = IfMatch.Version(context);
        var request = await ReadAsync<RestorationRequest>(context, cancellationToken);
        var edition = request.Edition ?? throw RequestBody.Invalid("edition", "Cần số phiên bản muốn lấy lại.");
        return Answer(context, await restore.ExecuteAsync(id, version, edition, ManagementGate.ActorOf(context), cancellationToken));
    }

    private static async Task<IResult> CommentAsync(Guid id, HttpContext context, CommentOnArticle comment, CancellationToken cancellationToken)
    {
        var version = IfMatch.Version(context);
        var request = await ReadAsync<CommentRequest>(context, cancellationToken);
        return Answer(context, await comment.ExecuteAsync(id, request.Text ?? "", ManagementGate.ActorOf(context), cancellationToken, version, request.Quote, request.ReplyTo));
    }

    private static async Task<T> ReadAsync<T>(HttpContext context, CancellationToken cancellationToken) =>
        ConflictAnswers.Remember(context, await RequestBody.ReadAsync<T>(context, cancellationToken));

    // Without an offset it would mean another moment on every server.
    private static DateTimeOffset? MomentOf(string name, string? text)
    {
        if (text is null)
            return null;
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        return hasOffset && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToUniversalTime()
            : throw RequestBody.Invalid(name, $"“{text}” không phải thời điểm có múi giờ; ví dụ 2026-12-01T07:30:00+07:00.");
    }

    private static Ok<ArticleOutcome> Answer(HttpContext context, EditorialOutcome outcome)
    {
        IfMatch.SetETag(context, outcome.Version);
        return TypedResults.Ok(ArticleOutcome.Of(outcome));
    }
}
