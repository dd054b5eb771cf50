namespace CommsPortal.Cms.Royalties;

/// <summary>What is paid for articles.</summary>
public static class RoyaltyRegistration
{
    public static IServiceCollection AddRoyalties(this IServiceCollection services) => services
        .AddSingleton<SetRoyaltyRate>()
        .AddSingleton<ProposeRoyalty>()
        .AddSingleton<ApproveRoyalties>()
        .AddSingleton<RoyaltyFile>()
        .AddScoped<RoyaltySheets>();
}
