using System.Net;
using CommsPortal.Cms.Delivery.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Docs;

/// <summary><c>/docs</c>: the documents of the APIs as pages, and at <c>/docs/api</c> their reference, which Swagger UI makes of the descriptions.</summary>
public static class DocsEndpoints
{
    private const string Reference = "/docs/api";

    // Swagger UI has no inline script; its pictures are in its style sheet.
    private const string ReferencePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot", "docs");

    private static readonly Dictionary<string, string> Assets = new()
    {
        ["reference.js"] = "text/javascript; charset=utf-8",
        ["swagger-ui-bundle.js"] = "text/javascript; charset=utf-8",
        ["swagger-ui.css"] = "text/css; charset=utf-8",
        ["swagger-ui-licences.txt"] = "text/plain; charset=utf-8",
    };

    private const string Scripts = "<script src=\"/docs/assets/swagger-ui-bundle.js\"></script><script src=\"/docs/assets/reference.js\"></script>";

    private static readonly Dictionary<string, (string Title, string Page, string Description)> Apis = new()
    {
        ["v1"] = ("Delivery API", Reference, "/openapi/v1.json"),
        ["press-v1"] = ("Press API", Reference + "/press", "/openapi/press-v1.json"),
    };

    public static IEndpointRouteBuilder MapDocs(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var docs = app.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        foreach (var name in DocumentPage.Names)
        {
            var page = new Lazy<string>(() => DocumentPage.Render(name));
            docs.MapGet("/docs/" + name, (HttpContext http) => Page(http, page.Value, DocumentPage.ContentPolicy));
        }

        docs.MapGet(Reference, (HttpContext http) => Page(http, Show("v1"), ReferencePolicy));
        docs.MapGet(Reference + "/press", (HttpContext http) => Page(http, Show("press-v1"), ReferencePolicy));
        foreach (var (file, type) in Assets)
        {
            var asset = new Lazy<FinishedAnswer?>(() => Read(file, type));
            docs.MapGet("/docs/assets/" + file, (HttpContext http) => asset.Value is { } answer ? answer.WriteAsync(http) : MissingAsync(http));
        }

        return app;
    }

    private static ContentHttpResult Page(HttpContext http, string html, string policy)
    {
        http.Response.Headers.ContentSecurityPolicy = policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Content(html, "text/html; charset=utf-8");
    }

    private static string Show(string document)
    {
        var (title, _, description) = Apis[document];
        var links = string.Join(" · ", Apis.Values.Select(api => $"<a href=\"{api.Page}\">{api.Title}</a> (<a href=\"{api.Description}\">OpenAPI</a>)"));
        var (notice, scripts) = HasReference
            ? ("Needs JavaScript. Cần bật JavaScript.", Scripts)
            : ("This build has no reference, since it was made without Node.js; the OpenAPI document above has it all.", "");
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode(title)} – CommsPortal</title>
            <link rel="stylesheet" href="/docs/assets/swagger-ui.css">
            </head>
            <body>
            <nav class="swagger-ui" aria-label="APIs"><p class="wrapper">{links} · <a href="/docs/quick-start">Quick start · Bắt đầu nhanh</a> · <a href="/docs/problems">Problems · Mã lỗi</a> · <a href="/docs/changelog">Changelog</a></p></nav>
            <div id="reference" data-description="{description}"><p>{notice}</p></div>
            {scripts}
            </body>
            </html>
            """;
    }

    private static bool HasReference => File.Exists(Path.Combine(Folder, "swagger-ui-bundle.js"));

    private static FinishedAnswer? Read(string file, string type)
    {
        var path = Path.Combine(Folder, file);
        return File.Exists(path) ? new FinishedAnswer(File.ReadAllBytes(path), null, CachePolicy.Program, contentType: type) : null;
    }

    private static Task MissingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
