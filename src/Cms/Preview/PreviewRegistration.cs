namespace CommsPortal.Cms.Preview;

/// <summary>Preview links and what they show.</summary>
public static class PreviewRegistration
{
    public static IServiceCollection AddPreview(this IServiceCollection services) => services
        .AddSingleton<PreviewTokens>()
        .AddSingleton<PreviewDocuments>();
}
