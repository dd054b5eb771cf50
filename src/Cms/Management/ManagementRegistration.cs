using CommsPortal.Cms.Management.Articles;
using CommsPortal.Cms.Management.Taxonomies;

namespace CommsPortal.Cms.Management;

/// <summary>What the management API needs besides the editorial verbs.</summary>
public static class ManagementRegistration
{
    public static IServiceCollection AddManagement(this IServiceCollection services) => services
        .AddSingleton<ManagedArticles>()
        .AddSingleton<ManagedArticleList>()
        .AddSingleton<ArticleHistory>()
        .AddSingleton<Definitions>();
}
