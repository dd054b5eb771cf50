namespace CommsPortal.Cms.Notices;

/// <summary>What people are told.</summary>
public static class NoticeRegistration
{
    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NoticeOptions>().Bind(configuration.GetSection(NoticeOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<NoticeWriter>().AddSingleton<TurnHolders>().AddSingleton<EditorialNotices>().AddSingleton<NoticeClock>().AddScoped<NoticeList>();
    }
}
