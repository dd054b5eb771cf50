using CommsPortal.Cms.Representations.Negotiation;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.Cms.Representations;

/// <summary>What the API description says of routes that send articles.</summary>
internal static class FormRoutes
{
    public const string Forms = "Forms: json (the portal's own, the default), ninjs (IPTC ninjs 3.1), html (a fragment), md, txt, jsonfeed.";

    public static RouteHandlerBuilder ProducesArticle(this RouteHandlerBuilder route) =>
        route.WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Article), ["application/json"]));

    public static RouteHandlerBuilder ProducesForms(this RouteHandlerBuilder route) => route.WithMetadata(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [.. Representation.All.Select(r => r.MediaType).Distinct()]));

    public static RouteHandlerBuilder ProducesKit(this RouteHandlerBuilder route) =>
        route.WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(byte[]), ["application/zip"]));
}
