namespace CommsPortal.Cms.Redirects;

/// <summary>Manual redirects and the report of addresses that lead nowhere.</summary>
public static class RedirectRegistration
{
    public static IServiceCollection AddManualRedirects(this IServiceCollection services) => services
        .AddSingleton<MissingPaths>()
        .AddScoped<DefineRedirects>()
        .AddScoped<MissingReport>()
        .AddHostedService<MissingPathsWriter>();
}
