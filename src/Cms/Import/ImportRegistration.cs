namespace CommsPortal.Cms.Import;

/// <summary>Importing files.</summary>
public static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddSingleton<ContentImport>()
        .AddSingleton<ImportReader>()
        .AddSingleton<ImportedTaxonomies>()
        .AddSingleton<ImportedMedia>()
        .AddSingleton<ImportedArticles>();
}
