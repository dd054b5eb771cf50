using System.Text;
using System.Text.Json;
using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Media.Delivery;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Preview;

/// <summary><c>preview/{token}</c>: a draft for whoever was given the link.</summary>
public static class PreviewEndpoints
{
    public static void MapPreview(this IEndpointRouteBuilder app) =>
        app.MapDeliveryGroup(DeliveryEndpoints.Root).WithTags("Preview")
            .MapRead("/preview/{token}", ReadAsync, "Read a draft by a preview link")
            .WithDescription("The draft as it would be published, by a signed token that expires. Never cached.");

    private static async Task<Results<JsonAnswer<Article>, ProblemHttpResult>> ReadAsync(
        string token, PreviewTokens tokens, PreviewDocuments documents, MediaPreview media, PortalDbContext db, CancellationToken cancellationToken)
    {
        if (tokens.Read(token) is not { } target || await documents.BuildAsync(db, target, cancellationToken) is not { } document)
            return PortalProblems.Of(ProblemCode.NotFound, "The preview link does not work", "It is wrong or has expired; ask for a new one.");
        // The draft's pictures are not public either; their addresses are signed for as long as the link works.
        var json = media.SignAddresses(JsonSerializer.Serialize(document, PortalJson.Options), target.Expires);
        return new JsonAnswer<Article>(new FinishedAnswer(Encoding.UTF8.GetBytes(json), null, CachePolicy.Never));
    }
}
