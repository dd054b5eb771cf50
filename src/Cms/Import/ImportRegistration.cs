using CommsPortal.Cms.Export;

namespace CommsPortal.Cms.Import;

/// <summary>Importing and exporting files.</summary>
public static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddSingleton<ContentImport>()
        .AddSingleton<ImportReader>()
        .AddSingleton<ContentExport>()
        .AddSingleton<ImportedTaxonomies>()
        .AddSingleton<ImportedMedia>()
        .AddSingleton<ImportedConsents>()
        .AddSingleton<ImportedArticles>();
}
