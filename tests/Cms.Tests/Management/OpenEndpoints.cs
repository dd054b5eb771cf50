namespace CommsPortal.Cms.Tests.Management;

/// <summary>Endpoints for which nobody has to say who they are, or that answer "not here" alone.</summary>
internal static class OpenEndpoints
{
    private static readonly string[] Read =
    [
        "api/v1/answers", "api/v1/articles", "api/v1/articles/by-path", "api/v1/articles/{id:guid}", "api/v1/articles/{id:guid}/editions/{number:int:min(1)}",
        "api/v1/articles/{id:guid}.{form:alpha}", "api/v1/articles/{id:guid}/editions", "api/v1/articles/{id:guid}/kit.zip", "api/v1/articles/{id:guid}/editions/{number:int:min(1)}.{form:alpha}", "api/v1/articles/{id:guid}/related", "api/v1/changes", "api/v1/columns", "api/v1/columns/{slug}", "api/v1/consultations",
        "api/v1/consultations/{id:guid}", "api/v1/contributors", "api/v1/contributors/{slug}", "api/v1/home", "api/v1/indicators", "api/v1/indicators/{key}", "api/v1/indicators/{key}/observations.csv", "api/v1/preview/home/{token}", "api/v1/preview/{token}", "api/v1/redirects/resolve", "api/v1/search", "api/v1/site/{locale}", "api/v1/suggest", "api/v1/taxonomies/{kind}", "api/v1/types", "api/v1/types/{type}", "api/v1/{**rest}",
        "api/media/list", "api/media/{id:guid}", "api/page/info/{id:guid}", "api/page/info/{slug}", "api/page/{id:guid}", "api/page/{slug}",
        "api/post/info/{archive}/{slug}", "api/post/info/{id:guid}", "api/post/{archive}/{slug}", "api/post/{id:guid}", "api/sitemap/{site:guid?}",
        "desk/assets/{**file}", "media/{id:guid}/card-{edition:int:min(1)}-{digest:length(16)}.jpg", "media/{id:guid}/{name}",
    ];

    private static readonly string[] Got =
        ["api/v1/media/{id:guid}", "docs/api", "docs/api/press", "docs/changelog", "docs/delivery", "docs/feeds", "docs/management",
            "docs/media", "docs/press", "docs/problems", "docs/quick-start", "docs/assets/reference.js", "docs/assets/swagger-ui-bundle.js", "docs/assets/swagger-ui.css",
            "docs/assets/swagger-ui-licences.txt", "healthz", "openapi/manage-v1.json", "openapi/press-v1.json", "openapi/v1.json", "readyz"];

    public static string[] All { get; } =
        [.. Read.SelectMany(r => new[] { "GET /" + r, "HEAD /" + r }), .. Got.Select(r => "GET /" + r), "POST /api/v1/reads", "POST /websub", "POST /api/inbox/v1/consultations/{id:guid}/comments",
            "POST /api/inbox/v1/digests", "POST /api/inbox/v1/digests/confirmations", "POST /api/inbox/v1/digests/states", "POST /api/inbox/v1/digests/changes",
            "POST /api/inbox/v1/digests/departures", "POST /api/inbox/v1/feedback", "POST /api/inbox/v1/feedback/states", "POST /api/inbox/v1/articles/{id:guid}/votes",
            "POST /api/inbox/v1/press/applications", "POST /api/inbox/v1/press/confirmations", "POST /api/inbox/v1/press/keys", "* /api/manage/v1/{**rest}"];
}
