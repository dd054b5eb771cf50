using CommsPortal.Cms.Delivery.Description;
using CommsPortal.Cms.Delivery.Parameters;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CommsPortal.Cms.Management.Description;

/// <summary><c>/openapi/manage-v1.json</c>: the management API as OpenAPI 3.1, beside the delivery API's description.</summary>
public static class ManagementDescription
{
    private const string Document = "manage-v1";

    public static IServiceCollection AddManagementDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/manage/v1/", StringComparison.Ordinal) == true;
        options.AddOperationTransformer(DescribeParametersAsync);
        options.AddDocumentTransformer(DescribeAsync);
    });

    public static void MapManagementDescription(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapDocument(Document);
    }

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CommsPortal management API",
            Version = "1",
            Description = "Articles, media, taxonomies and columns for programs with a key (`Authorization: Bearer cp_…`). Every write but the creation "
                + "needs the `ETag` that was read as `If-Match`. Failures are RFC 9457 problems with a `code`; see `/docs/problems`.",
        };
        document.Servers = [];
        return Task.CompletedTask;
    }

    private static Task DescribeParametersAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var known = context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryParameters>().LastOrDefault() ?? QueryParameters.None;
        foreach (var parameter in known.All)
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Required = parameter.Required,
                Schema = new OpenApiSchema { Type = parameter.Type == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String },
            });
        }

        return Task.CompletedTask;
    }
}
