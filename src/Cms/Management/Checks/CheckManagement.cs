using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Checks.Consents;
using CommsPortal.Cms.Checks.Settings;
using CommsPortal.Cms.Management.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Management.Checks;

/// <summary>The checks before publication in the management API: what they find, who answers for it, who agreed to be named.</summary>
internal static class CheckManagement
{
    public static void MapManagedChecks(this RouteGroupBuilder api)
    {
        var checks = api.MapGroup("").WithTags("Checks before publication");
        checks.MapGet("/checks", ListAsync).WithSummary("All checks with their severities").Produces<IReadOnlyList<ManagedCheck>>();
        var article = checks.MapGroup("/articles/{id:guid}");
        article.MapGet("/checks", ReportAsync).WithSummary("What the checks find in the working text").Produces<ManagedReport>();
        article.MapPost("/acknowledgements", AcknowledgeAsync).WithSummary("Take responsibility for a warning; people only")
            .WithDescription("Body: `{fingerprint, reason?}`.").Produces<ManagedReport>();
        article.MapGet("/consents", ConsentsAsync).WithSummary("Who agreed to be named, the latest first")
            .Produces<IReadOnlyList<ManagedConsent>>();
        article.MapPost("/consents", RecordAsync).WithSummary("Record a consent")
            .WithDescription("Body: `{person, form, givenOn, evidence?}`.")
            .Produces<ManagedConsent>(StatusCodes.Status201Created);
        article.MapPost("/consents/{consent:guid}/withdrawal", WithdrawAsync).WithSummary("The person took the consent back")
            .Produces<ManagedConsent>();
        article.MapDelete("/consents/{consent:guid}", DeleteAsync).WithSummary("Remove a consent that was recorded by mistake")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(ArticleChecks checks, PortalDbContext db, CancellationToken cancellationToken)
    {
        var settings = await CheckSettings.ReadAsync(db, cancellationToken);
        return TypedResults.Ok(checks.All.Select(c => ManagedCheck.Of(c, settings)).ToList());
    }

    private static async Task<IResult> ReportAsync(
        Guid id, HttpContext context, ManagedArticles articles, StoredArticleReport report, CancellationToken cancellationToken)
    {
        await articles.GetAsync(id, ManagementGate.ActorOf(context), cancellationToken);
        return TypedResults.Ok(ManagedReport.Of(await report.ReadAsync(id, cancellationToken)));
    }

    private static async Task<IResult> AcknowledgeAsync(
        Guid id, HttpContext context, AcknowledgeFinding acknowledge, ManagedArticles articles, StoredArticleReport report,
        CancellationToken cancellationToken)
    {
        var request = await RequestBody.ReadAsync<AcknowledgementRequest>(context, cancellationToken);
        if (context.User.IsProgram())
            throw new EditorialException(ProblemCode.Forbidden,
                "Chương trình không thay người ghi nhận cảnh báo được; hãy để một người ghi nhận ở bàn biên tập.");
        var actor = ManagementGate.ActorOf(context);
        await articles.GetAsync(id, actor, cancellationToken);
        await acknowledge.ExecuteAsync(id, request.Fingerprint ?? "", request.Reason, actor, cancellationToken);
        return TypedResults.Ok(ManagedReport.Of(await report.ReadAsync(id, cancellationToken)));
    }

    private static async Task<IResult> ConsentsAsync(
        Guid id, HttpContext context, ManagedArticles articles, PortalDbContext db, CancellationToken cancellationToken)
    {
        await articles.GetAsync(id, ManagementGate.ActorOf(context), cancellationToken);
        var consents = await db.Consents.AsNoTracking().Where(c => c.ArticleId == id).OrderByDescending(c => c.RecordedAt).ThenBy(c => c.Id)
            .Take(100).ToListAsync(cancellationToken);
        return TypedResults.Ok(consents.Select(ManagedConsent.Of).ToList());
    }

    private static async Task<IResult> RecordAsync(
        Guid id, HttpContext context, RecordConsent record, ManagedArticles articles, CancellationToken cancellationToken)
    {
        var request = await RequestBody.ReadAsync<ConsentRequest>(context, cancellationToken);
        if (!ConsentFormName.TryParse(request.Form, out var form))
            throw RequestBody.Invalid("form",
                $"Cần một trong: {string.Join(", ", Enum.GetValues<ConsentForm>().Select(ConsentFormName.CodeOf))}.");
        var actor = ManagementGate.ActorOf(context);
        await articles.GetAsync(id, actor, cancellationToken);
        var consent = await record.ExecuteAsync(id, request.Person, form, request.GivenOn, request.Evidence, actor, cancellationToken);
        return TypedResults.Created($"{ManagementEndpoints.Root}/articles/{id}/consents/{consent.Id}", ManagedConsent.Of(consent));
    }

    private static async Task<IResult> WithdrawAsync(
        Guid id, Guid consent, HttpContext context, WithdrawConsent withdraw, ManagedArticles articles, CancellationToken cancellationToken)
    {
        var actor = ManagementGate.ActorOf(context);
        await articles.GetAsync(id, actor, cancellationToken);
        return TypedResults.Ok(ManagedConsent.Of(await withdraw.ExecuteAsync(id, consent, actor, cancellationToken)));
    }

    private static async Task<IResult> DeleteAsync(
        Guid id, Guid consent, HttpContext context, DeleteConsent delete, ManagedArticles articles, CancellationToken cancellationToken)
    {
        var actor = ManagementGate.ActorOf(context);
        await articles.GetAsync(id, actor, cancellationToken);
        await delete.ExecuteAsync(id, consent, actor, cancellationToken);
        return TypedResults.NoContent();
    }
}
