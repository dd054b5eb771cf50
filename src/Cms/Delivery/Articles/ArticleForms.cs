using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Redirects;
using CommsPortal.Cms.Representations;
using CommsPortal.Cms.Representations.Differences;
using CommsPortal.Cms.Representations.Negotiation;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary>One article in every form it has: by id, by path, by edition; the form is the suffix of the address or what <c>Accept</c> chooses.</summary>
internal static class ArticleForms
{
    private static readonly QueryParameters Comparing = new(
        [new("diff", "Two numbers of published editions, `3..5`: answers what changed between them instead, as JSON or HTML.")]);

    public static void MapForms(this RouteGroupBuilder articles)
    {
        articles.MapRead("/{id:guid}", ByIdAsync, "Read an article", Comparing)
            .WithDescription($"The article with everything in it. 410 with the reason when it was withdrawn. `Accept` chooses the form. {FormRoutes.Forms}")
            .ProducesArticle().ProducesProblems(StatusCodes.Status406NotAcceptable, StatusCodes.Status410Gone);
        articles.MapRead("/{id:guid}.{form:alpha}", ByIdAndFormAsync, "Read an article in one form", Comparing)
            .WithDescription(FormRoutes.Forms).ProducesForms().ProducesProblems(StatusCodes.Status406NotAcceptable, StatusCodes.Status410Gone);
        articles.MapRead("/by-path", ByPathAsync, "Read an article by its path on the site", PathParameter.Known)
            .WithDescription("301 with the new address when the path is an old one of the article. `Accept` chooses the form.")
            .ProducesArticle().ProducesProblems(StatusCodes.Status301MovedPermanently, StatusCodes.Status406NotAcceptable, StatusCodes.Status410Gone);
        articles.MapRead("/{id:guid}/editions/{number:int:min(1)}", EditionAsync, "Read a published edition")
            .WithDescription("One edition as it was published; it never changes. Drafts are never answered, nor editions of withdrawn articles. `Accept` chooses the form.")
            .ProducesArticle().ProducesProblems(StatusCodes.Status406NotAcceptable, StatusCodes.Status410Gone);
        articles.MapRead("/{id:guid}/editions/{number:int:min(1)}.{form:alpha}", EditionAndFormAsync, "Read a published edition in one form")
            .WithDescription(FormRoutes.Forms).ProducesForms().ProducesProblems(StatusCodes.Status410Gone);
    }

    private static Task<IResult> ByIdAsync(Guid id, HttpContext http, PortalDbContext db, RepresentationWriter writer, CancellationToken cancellationToken) =>
        AnswerAsync(id, FormChoice.Negotiated(http), http, db, writer, cancellationToken);

    private static Task<IResult> ByIdAndFormAsync(
        Guid id, string form, HttpContext http, PortalDbContext db, RepresentationWriter writer, CancellationToken cancellationToken) =>
        AnswerAsync(id, FormChoice.Named(form), http, db, writer, cancellationToken);

    private static async Task<IResult> ByPathAsync(
        HttpContext http, PortalDbContext db, MissingPaths missing, RepresentationWriter writer, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(http.Request.Query);
        var path = PathParameter.Read(reader);
        if (reader.Problem is { } problem)
            return problem;
        if (await db.LiveArticles.AsNoTracking().SingleOrDefaultAsync(l => l.Path == path, cancellationToken) is { } live)
            return await OfLiveAsync(live, FormChoice.Negotiated(http), CachePolicy.Current, db, writer, cancellationToken);
        var resolution = await PathResolution.OfAsync(db, path, cancellationToken);
        if (resolution.Status == StatusCodes.Status404NotFound)
            missing.Count(path);
        if (resolution is not { Status: StatusCodes.Status301MovedPermanently, Location: { } location })
            return resolution.ArticleId is { } id ? await GoneAsync(db, id, FormChoice.Negotiated(http).Form, cancellationToken) : Gone.NotFound;
        http.Response.Headers.Location = $"{http.Request.PathBase}{http.Request.Path}?path={Uri.EscapeDataString(location)}";
        return PortalProblems.Of(
            ProblemCode.Moved, "The article is at another path", $"It is at {location} now.", new Dictionary<string, object?> { ["location"] = location });
    }

    private static Task<IResult> EditionAsync(
        Guid id, int number, HttpContext http, PortalDbContext db, RepresentationWriter writer, CancellationToken cancellationToken) =>
        OfEditionAsync(id, number, FormChoice.Negotiated(http), db, writer, cancellationToken);

    private static Task<IResult> EditionAndFormAsync(
        Guid id, int number, string form, PortalDbContext db, RepresentationWriter writer, CancellationToken cancellationToken) =>
        OfEditionAsync(id, number, FormChoice.Named(form), db, writer, cancellationToken);

    private static async Task<IResult> AnswerAsync(
        Guid id, FormChoice choice, HttpContext http, PortalDbContext db, RepresentationWriter writer, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(http.Request.Query);
        if (reader.Text("diff") is { } diff)
            return await CompareAsync(id, diff, reader, choice, db, cancellationToken);
        if (reader.Problem is { } problem)
            return problem;
        return await PublicAsync(id, choice, CachePolicy.Current, db, writer, cancellationToken);
    }

    /// <summary>The public article in a form; 410 when it was withdrawn, 404 when it never was.</summary>
    internal static async Task<IResult> PublicAsync(
        Guid id, FormChoice choice, string cacheControl, PortalDbContext db, RepresentationWriter writer, CancellationToken cancellationToken)
    {
        var live = await db.LiveArticles.AsNoTracking().SingleOrDefaultAsync(l => l.ArticleId == id, cancellationToken);
        return live is null ? await GoneAsync(db, id, choice.Form, cancellationToken) : await OfLiveAsync(live, choice, cacheControl, db, writer, cancellationToken);
    }

    private static async Task<IResult> OfLiveAsync(
        LiveArticle live, FormChoice choice, string cacheControl, PortalDbContext db, RepresentationWriter writer, CancellationToken cancellationToken)
    {
        var address = AddressOf(live.ArticleId);
        if (choice.Form is not { } form)
            return choice.Refusal(address);
        return await OfIssueAsync(live.Json, live.ETag, address, form, choice, cacheControl, db, writer, cancellationToken);
    }

    private static async Task<IResult> OfEditionAsync(
        Guid id, int number, FormChoice choice, PortalDbContext db, RepresentationWriter writer, CancellationToken cancellationToken)
    {
        if (!await db.LiveArticles.AnyAsync(l => l.ArticleId == id, cancellationToken))
            return await GoneAsync(db, id, choice.Form, cancellationToken);
        var json = await db.Snapshots.AsNoTracking().Where(s => s.ArticleId == id && s.Edition == number).Select(s => s.Json)
            .SingleOrDefaultAsync(cancellationToken);
        if (json is null)
            return NoEdition();
        if (number <= await PublicEditions.LastWithdrawnAsync(db, id, cancellationToken))
            return WithdrawnEdition();
        var address = string.Create(null, $"{AddressOf(id)}/editions/{number}");
        return choice.Form is { } form
            ? await OfIssueAsync(json, null, address, form, choice, CachePolicy.Immutable, db, writer, cancellationToken)
            : choice.Refusal(address);
    }

    // The portal's own JSON is sent as it is stored; only other forms read it.
    private static async Task<IResult> OfIssueAsync(
        byte[] json, string? tag, string address, Representation form, FormChoice choice, string cacheControl,
        PortalDbContext db, RepresentationWriter writer, CancellationToken cancellationToken)
    {
        if (form == Representation.Native)
            return new RepresentationAnswer(writer.Native(json, tag, cacheControl, choice.IsNegotiated));
        var issue = new ArticleIssue(SnapshotJson.Read(json), json, tag, address);
        return new RepresentationAnswer(await writer.AnswerAsync(db, form, issue, cacheControl, choice.IsNegotiated, cancellationToken));
    }

    private static async Task<IResult> CompareAsync(
        Guid id, string diff, QueryReader reader, FormChoice choice, PortalDbContext db, CancellationToken cancellationToken)
    {
        if (ComparedEditions.Parse(diff) is not { } editions)
            reader.Refuse("diff", $"diff must be two numbers of editions such as 3..5; it was '{diff}'.");
        else if (!await db.LiveArticles.AnyAsync(l => l.ArticleId == id, cancellationToken))
            return await GoneAsync(db, id, null, cancellationToken);
        else if (choice.Form is not { } form || !EditionComparison.Forms.Contains(form))
            return NotAcceptable.Of(AddressOf(id), EditionComparison.Forms);
        else
            return await ComparisonAsync(id, editions, form, db, cancellationToken);
        return reader.Problem!;
    }

    private static async Task<IResult> ComparisonAsync(
        Guid id, ComparedEditions editions, Representation form, PortalDbContext db, CancellationToken cancellationToken)
    {
        if (await EditionComparison.AnswerAsync(db, id, editions, form, cancellationToken) is not { } answer)
            return NoEdition();
        return Math.Min(editions.From, editions.To) <= await PublicEditions.LastWithdrawnAsync(db, id, cancellationToken)
            ? WithdrawnEdition()
            : new RepresentationAnswer(answer);
    }

    private static async Task<IResult> GoneAsync(PortalDbContext db, Guid id, Representation? form, CancellationToken cancellationToken)
    {
        if (form != Representation.Ninjs)
            return await Gone.ProblemOfAsync(db, id, cancellationToken);
        if (await Gone.NoticeOfAsync(db, id, cancellationToken) is not { } notice)
            return Gone.NotFound;
        var locale = await db.Articles.Where(a => a.Id == id).Select(a => a.Locale).SingleAsync(cancellationToken);
        return new TombstoneAnswer(notice, locale);
    }

    private static ProblemHttpResult NoEdition() =>
        PortalProblems.Of(ProblemCode.NotFound, "There is no such edition", "No edition of this number was ever published.");

    private static ProblemHttpResult WithdrawnEdition() =>
        PortalProblems.Of(ProblemCode.Withdrawn, "The edition was withdrawn", "The article is public again in a later edition; this one is not shown any more.");

    private static string AddressOf(Guid id) => $"{DeliveryEndpoints.Root}/articles/{id}";
}
