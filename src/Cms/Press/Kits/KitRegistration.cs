namespace CommsPortal.Cms.Press.Kits;

/// <summary>What press kits need.</summary>
public static class KitRegistration
{
    public static IServiceCollection AddKits(this IServiceCollection services) => services
        .AddSingleton<KitGate>()
        .AddSingleton<KitWriter>();
}
