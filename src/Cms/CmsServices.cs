using CommsPortal.Cms.Backup;
using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.Figures;
using CommsPortal.Cms.HomePages;
using CommsPortal.Cms.Import;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Management;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Notices;
using CommsPortal.Cms.Outgoing;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press;
using CommsPortal.Cms.Press.Webhooks;
using CommsPortal.Cms.Preview;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Readers;
using CommsPortal.Cms.Royalties;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.WebSub;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms;

/// <summary>The services that the web server and the command line share.</summary>
public static class CmsServices
{
    public static IServiceCollection AddCms(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PortalOptions>().Bind(configuration.GetSection(PortalOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(typeof(Wake<>));
        services.AddPortalStorage();
        services.AddPortalKeys();
        services.AddSingleton<DatabaseMigration>();
        services.AddOutgoing(configuration);
        services.AddMail(configuration);
        services.AddNotices(configuration);
        services.AddMedia(configuration);
        services.AddPublishing();
        services.AddChecks(configuration);
        services.AddEditorialWorkflow();
        services.AddNominations(configuration);
        services.AddHomePages();
        services.AddImport();
        services.AddPeople(configuration);
        services.AddManagement();
        services.AddBackup();
        services.AddSearch(configuration);
        services.AddDeskIndex();
        services.AddDeskPeople();
        services.AddPreview();
        services.AddFigures();
        services.AddRoyalties();
        services.AddPress();
        services.AddWebhooks(configuration);
        services.AddWebSub(configuration);
        services.AddReaders(configuration);
        return services;
    }
}
