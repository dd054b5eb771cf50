namespace CommsPortal.Cms.Digests;

/// <summary>Letters to readers with new articles of their topics.</summary>
public static class DigestRegistration
{
    public static IServiceCollection AddDigests(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DigestOptions>().Bind(configuration.GetSection(DigestOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<ReadWish>()
            .AddSingleton<ReceiveDigest>()
            .AddSingleton<ConfirmDigest>()
            .AddSingleton<ChangeDigest>()
            .AddSingleton<DigestLimiter>()
            .AddSingleton<DigestClock>()
            .AddSingleton<AnswerDigestRequest>()
            .AddScoped<DigestReport>();
    }

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddDigestServices(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<DigestClock>());
}
