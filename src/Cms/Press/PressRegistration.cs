using CommsPortal.Cms.Press.Applications;
using CommsPortal.Cms.Press.Changes;
using CommsPortal.Cms.Press.Description;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Press.Recalls;
using CommsPortal.Cms.Press.Snapshots;
using CommsPortal.Cms.Press.Webhooks;
using CommsPortal.Cms.WebSub;

namespace CommsPortal.Cms.Press;

/// <summary>What the press API needs.</summary>
public static class PressRegistration
{
    public static IServiceCollection AddPress(this IServiceCollection services) => services
        .AddPressDescription()
        .AddSingleton<PressKeys>()
        .AddSingleton<StandingEmbargo>()
        .AddSingleton<GiveUnderEmbargo>()
        .AddSingleton<TakeBackEmbargo>()
        .AddSingleton<EmbargoReader>()
        .AddSingleton<EmbargoReport>()
        .AddSingleton<PressChangeReader>()
        .AddSingleton<ReadingPositions>()
        .AddSingleton<PublicSnapshot>()
        .AddSingleton<RecallReader>()
        .AddSingleton<AcknowledgeRecall>()
        .AddPressAccess();

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddPressServices(this IServiceCollection services) => services
        .AddHostedService<ReadingPositionUpkeep>()
        .AddWebhookServices()
        .AddWebSubServices();

    // How newsrooms come by their keys, and how they lose them.
    private static IServiceCollection AddPressAccess(this IServiceCollection services) => services
        .AddSingleton<PressKeyLinks>()
        .AddSingleton<PressAccounts>()
        .AddSingleton<RotatePressKey>()
        .AddSingleton<ApplicationLimiter>()
        .AddSingleton<ReceiveApplication>()
        .AddSingleton<ConfirmApplication>()
        .AddSingleton<DecideApplication>();
}
