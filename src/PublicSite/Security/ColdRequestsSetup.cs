namespace CommsPortal.PublicSite.Security;

/// <summary>Puts <see cref="ColdRequests"/> behind the page cache, with the client's address as proxies tell it.</summary>
public static class ColdRequestsSetup
{
    public static IApplicationBuilder UseColdRequestLimit(this IApplicationBuilder app) => app.UseTrustedProxies().UseMiddleware<ColdRequests>();
}
