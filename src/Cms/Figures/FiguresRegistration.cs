using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Figures.Frozen;
using CommsPortal.Cms.Figures.Lists;
using CommsPortal.Cms.Figures.Press;
using CommsPortal.Cms.Figures.Reads;
using CommsPortal.Cms.Figures.Reports;
using CommsPortal.Cms.Figures.Stories;

namespace CommsPortal.Cms.Figures;

/// <summary>Reports on what was published, read and pulled.</summary>
public static class FiguresRegistration
{
    /// <summary>What counts.</summary>
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddSingleton<StoryMemory>()
        .AddSingleton<RecordReads>()
        .AddSingleton<PullCounter>()
        .AddSingleton<StoryFollower>()
        .AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<StoryFollower>());

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddFiguresServices(this IServiceCollection services) => services.AddHostedService<FiguresUpkeep>();

    /// <summary>What the desk's reports are made of.</summary>
    public static IServiceCollection AddFigureReports(this IServiceCollection services) => services
        .AddScoped<FigureNames>()
        .AddScoped<PublishedFigures>()
        .AddScoped<PublishedTables>()
        .AddScoped<ChangeFigures>()
        .AddScoped<ColumnFigures>()
        .AddScoped<ReadFigures>()
        .AddScoped<SearchFigures>()
        .AddScoped<PressFigures>()
        .AddScoped<NominationFigures>()
        .AddScoped<ReportBuilder>()
        .AddScoped<FigureListReader>()
        .AddScoped<FreezeReport>()
        .AddScoped<FrozenReports>();
}
