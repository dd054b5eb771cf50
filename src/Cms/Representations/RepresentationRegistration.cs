namespace CommsPortal.Cms.Representations;

/// <summary>What the forms of articles need.</summary>
public static class RepresentationRegistration
{
    public static IServiceCollection AddRepresentations(this IServiceCollection services) => services
        .AddSingleton<SiteAddresses>()
        .AddSingleton<RepresentationWriter>();
}
