using System.Text;
using CommsPortal.Cms.Delivery.Answers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CommsPortal.Cms.Delivery.Description;

/// <summary><c>/openapi/v1.json</c>: the delivery API as OpenAPI 3.1, written once and then sent as it is.</summary>
public static class DescriptionEndpoints
{
    private const string Document = "v1";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddDescribedApi(Document, "api/v1/", DescribeDocument.Describe);

    public static void MapApiDescription(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapDocument(Document);
    }

    /// <summary><c>/openapi/{document}.json</c> of a document of this name.</summary>
    internal static void MapDocument(this IEndpointRouteBuilder app, string document)
    {
        var provider = app.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(document);
        var written = new Lazy<Task<FinishedAnswer>>(() => WriteAsync(provider));
        app.MapGet($"/openapi/{document}.json", async (HttpContext http) => await (await written.Value).WriteAsync(http)).ExcludeFromDescription();
    }

    private static async Task<FinishedAnswer> WriteAsync(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
        return new FinishedAnswer(Encoding.UTF8.GetBytes(json), null, CachePolicy.Program);
    }
}
