namespace CommsPortal.PublicSite.Reads;

/// <summary>Registers the counting of reads.</summary>
public static class ReadsSetup
{
    public static IServiceCollection AddReads(this IServiceCollection services)
    {
        services.AddSingleton<ReadCounter>();
        services.AddSingleton<ReadReporter>();
        services.AddHostedService(provider => provider.GetRequiredService<ReadReporter>());
        return services;
    }
}
