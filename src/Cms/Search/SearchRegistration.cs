using CommsPortal.Cms.Changes;

namespace CommsPortal.Cms.Search;

/// <summary>This node's search index, its follower and its rebuilding.</summary>
public static class SearchRegistration
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<SearchIndexHost>()
        .AddSingleton<SearchDocuments>()
        .AddSingleton<SearchIndexer>()
        .AddSingleton<SearchNames>()
        .AddSingleton<RebuildSearchIndex>()
        .AddSingleton<SearchFollower>()
        .AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<SearchFollower>());
}
