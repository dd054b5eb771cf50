namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>Bulk actions on lists of articles.</summary>
public static class BulkRegistration
{
    public static IServiceCollection AddBulkActions(this IServiceCollection services) => services
        .AddSingleton<BulkVerbs>()
        .AddSingleton<BulkExamination>()
        .AddSingleton<BulkExecution>()
        .AddSingleton<BulkRunner>()
        .AddScoped<BulkActions>()
        .AddScoped<BulkReport>()
        .AddHostedService(provider => provider.GetRequiredService<BulkRunner>());
}
