namespace CommsPortal.Cms.Piranha;

/// <summary>What the read routes with Piranha's names need.</summary>
public static class PiranhaRegistration
{
    public static IServiceCollection AddPiranha(this IServiceCollection services) => services
        .AddSingleton<PiranhaDocuments>()
        .AddSingleton<PiranhaMediaReader>();
}
