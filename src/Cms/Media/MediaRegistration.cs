using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Media.Arrangement;
using CommsPortal.Cms.Media.Cards;
using CommsPortal.Cms.Media.Delivery;
using CommsPortal.Cms.Media.Duplicates;
using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Licences;
using CommsPortal.Cms.Media.Metadata;
using CommsPortal.Cms.Media.Placeholders;
using CommsPortal.Cms.Media.Processing;
using CommsPortal.Cms.Media.Renditions;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Media.Uploads;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media;

/// <summary>The media library: examination, libvips, storage, and the verbs of the library.</summary>
public static class MediaRegistration
{
    public static IServiceCollection AddMedia(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MediaOptions>().Bind(configuration.GetSection(MediaOptions.Section)).ValidateDataAnnotations().ValidateOnStart()
            .PostConfigure<IOptions<PortalOptions>>((media, portal) =>
                media.Folder = string.IsNullOrWhiteSpace(media.Folder) ? portal.Value.PathOf("media") : media.Folder);
        services.AddExceptionHandler<MediaExceptionHandler>();
        return services
            .AddSingleton<IMediaStorage, LocalMediaStorage>()
            .AddSingleton<IMediaVisibility, PublishedMediaVisibility>()
            .AddSingleton<ScratchFolders>()
            .AddSingleton<FileExaminer>()
            .AddSingleton<MasterImage>()
            .AddSingleton<ImageCapabilities>()
            .AddSingleton<RenditionPlan>()
            .AddSingleton<RenditionMaker>()
            .AddSingleton<CardReader>()
            .AddSingleton<CardMaker>()
            .AddSingleton<IChangeFollower, CardUpkeep>()
            .AddSingleton<ImageFactory>()
            .AddSingleton<MediaFiles>()
            .AddSingleton<MediaPreview>()
            .AddSingleton<MetadataReader>()
            .AddSingleton<LookReader>()
            .AddSingleton<PlaceholderMaker>()
            .AddSingleton<SimilarMedia>()
            .AddSingleton<MediaIntake>()
            .AddSingleton<UploadMedia>()
            .AddSingleton<ReplaceMedia>()
            .AddSingleton<EditMedia>()
            .AddSingleton<DeleteMedia>()
            .AddSingleton<WhereUsed>()
            .AddSingleton<ListMedia>()
            .AddSingleton<EditFolders>()
            .AddSingleton<ArrangeMedia>()
            .AddSingleton<MediaTagList>()
            .AddSingleton<LicenceReport>()
            .AddSingleton<UploadFiles>()
            .AddSingleton<BeginUpload>()
            .AddSingleton<ContinueUpload>()
            .AddSingleton<FinishUpload>()
            .AddSingleton<DropUpload>();
    }

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddMediaServices(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<ImageCapabilities>()).AddHostedService<SearchTextBackfill>()
            .AddHostedService<ClearUploads>()
            .AddHostedService<PictureBackfill>();
}
