using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Search.Statistics;
using CommsPortal.Cms.Search.Synonyms;

namespace CommsPortal.Cms.Search;

/// <summary>This node's search index, its follower and its rebuilding.</summary>
public static class SearchRegistration
{
    public static IServiceCollection AddSearch(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SearchOptions>().Bind(configuration.GetSection(SearchOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<SearchIndexHost>()
            .AddSingleton<SearchDocuments>()
            .AddSingleton<SearchIndexer>()
            .AddSingleton<SearchNames>()
            .AddSingleton<SearchSynonyms>()
            .AddSingleton<SearchStatistics>()
            .AddSingleton<PopularQueries>()
            .AddSingleton<RebuildSearchIndex>()
            .AddSingleton<SearchFollower>()
            .AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<SearchFollower>());
    }

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddSearchServices(this IServiceCollection services) => services.AddHostedService<SearchStatisticsWriter>();
}
