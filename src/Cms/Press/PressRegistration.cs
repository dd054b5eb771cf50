using CommsPortal.Cms.Press.Keys;

namespace CommsPortal.Cms.Press;

/// <summary>What the press API needs.</summary>
public static class PressRegistration
{
    public static IServiceCollection AddPress(this IServiceCollection services) => services
        .AddSingleton<PressKeys>();
}
