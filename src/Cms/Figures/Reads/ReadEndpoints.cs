using System.Text.Json;
using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Errors;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Reads;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Figures.Reads;

/// <summary>Where sites tell how often articles were read. Only the networks that the operator trusts may: anybody else could make up numbers.</summary>
public static class ReadEndpoints
{
    // A thousand articles with room to spare.
    private const long MaxBytes = 128 * 1024;

    public static IEndpointRouteBuilder MapReads(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapPost(DeliveryEndpoints.Root + "/reads", RecordAsync).AllowAnonymous().ExcludeFromDescription();
        return routes;
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RecordAsync(
        HttpContext context, RecordReads record, Callers callers, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (callers.OutsiderOf(context) is not null)
            return PortalProblems.Of(ProblemCode.Forbidden, "Only trusted networks may report reads", "Set Portal__TrustedNetworks to the site's network.");
        if (!context.Request.HasJsonContentType())
            return Invalid("Send JSON with Content-Type: application/json.");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MaxBytes;
        try
        {
            var counts = await JsonSerializer.DeserializeAsync<ReadCounts>(context.Request.Body, PortalJson.Options, cancellationToken);
            if (counts?.Articles is not { Count: > 0 and <= ReadCounts.MostArticles } || counts.Articles.Values.Any(c => c is < 1 or > ReadCounts.MostReads))
                return Invalid($"articles must be 1 to {ReadCounts.MostArticles} ids, each with 1 to {ReadCounts.MostReads} reads.");
            await record.ExecuteAsync(counts, cancellationToken);
            return TypedResults.NoContent();
        }
        catch (JsonException)
        {
            return Invalid("The body is not {\"articles\": {\"<id>\": <reads>}}.");
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return PortalProblems.Of(ProblemCode.TooLarge, "Too large", $"At most {MaxBytes} bytes.");
        }
    }

    private static ProblemHttpResult Invalid(string detail) => PortalProblems.Of(ProblemCode.InvalidContent, "These are no counts of reads", detail);
}
