namespace CommsPortal.PublicSite.Consultations;

/// <summary>Addresses of the pages where readers comment on nominated exemplars (Vietnamese only).</summary>
public static class ConsultationPaths
{
    public const string List = "/gop-y";

    public static string Of(Guid id) => $"{List}/{id}";

    /// <summary>The addresses to which comments are sent.</summary>
    public static bool TakesPosts(PathString path) => path.StartsWithSegments(List, StringComparison.Ordinal, out var rest)
        && Guid.TryParseExact(rest.Value?.TrimStart('/'), "D", out _);
}
