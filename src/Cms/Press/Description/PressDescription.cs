using CommsPortal.Cms.Delivery.Description;
using Microsoft.OpenApi;

namespace CommsPortal.Cms.Press.Description;

/// <summary><c>/openapi/press-v1.json</c>: the press API as OpenAPI 3.1.</summary>
public static class PressDescription
{
    private const string Document = "press-v1";
    private const string Scheme = "key";

    public static IServiceCollection AddPressDescription(this IServiceCollection services) =>
        services.AddDescribedApi(Document, PressEndpoints.Root.TrimStart('/') + "/", Describe);

    public static void MapPressDescription(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapDocument(Document);
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CommsPortal press API",
            Version = "1",
            License = DescribeDocument.Licence,
            Description = """
                For newsrooms: everything the public delivery API (`/openapi/v1.json`) has, and what the office gives to the press beyond it. Send the key as
                `Authorization: Bearer cpp_…`; keys are asked for on the site. Answers, lists, limits and problems are as in the delivery API. Guides:
                `/docs/quick-start` and `/docs/api`.
                """,
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "cpp_…",
            Description = "A key of a press account.",
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
    }
}
