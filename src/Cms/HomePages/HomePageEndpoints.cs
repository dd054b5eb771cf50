using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.HomePages.Previews;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.HomePages;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.HomePages;

/// <summary><c>home</c>: the front page as editors have composed it; <c>preview/home/{token}</c>: one that they are composing.</summary>
public static class HomePageEndpoints
{
    private static readonly QueryParameters Parameters = new([new("locale", "Language of the front page.") { Values = ["vi", "en"], Default = "vi" }]);

    public static void MapHomePage(this RouteGroupBuilder api)
    {
        api.MapRead("/home", ReadAsync, "Read the front page as editors have composed it", Parameters).WithTags("Site")
            .WithDescription("Lead, secondary stories and blocks in their order. What editors left open is for whoever shows it to fill with what is newest. A change row with the tag `home:vi` says that it changed.");
        api.MapRead("/preview/home/{token}", PreviewAsync, "Read a front page that is being composed, by a preview link").WithTags("Preview")
            .WithDescription("As it would be delivered now, by a signed token that expires. Never cached.");
    }

    private static async Task<Results<JsonAnswer<HomePage>, ProblemHttpResult>> ReadAsync(
        HttpRequest request, PortalDbContext db, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var locale = reader.Text("locale") ?? "vi";
        reader.OneOf("locale", [locale], ["vi", "en"]);
        if (reader.Problem is { } problem)
            return problem;
        var (composition, version) = await OfficeDocuments.ReadAsync<HomeComposition>(db, RevisionSubject.Home, locale, cancellationToken);
        return ListJson.Answer(await HomeReader.ReadAsync(db, locale, composition, version, cancellationToken), CachePolicy.Current);
    }

    private static async Task<Results<JsonAnswer<HomePage>, ProblemHttpResult>> PreviewAsync(
        string token, HomePreviewTokens tokens, HomeDrafts drafts, PortalDbContext db, CancellationToken cancellationToken)
    {
        if (tokens.Read(token) is not { } target || await drafts.FindAsync(target, cancellationToken) is not { } composition)
            return PortalProblems.Of(ProblemCode.NotFound, "The preview link does not work", "It is wrong or has expired; ask for a new one.");
        return ListJson.Answer(await HomeReader.ReadAsync(db, target.Locale, composition, 0, cancellationToken), CachePolicy.Never);
    }
}
