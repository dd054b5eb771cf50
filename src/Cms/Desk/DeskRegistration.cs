using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Assets;
using CommsPortal.Cms.Desk.Bulk;
using CommsPortal.Cms.Desk.Calendar;
using CommsPortal.Cms.Desk.Checks;
using CommsPortal.Cms.Desk.Definitions;
using CommsPortal.Cms.Desk.Filters;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.History;
using CommsPortal.Cms.Desk.HomePages;
using CommsPortal.Cms.Desk.Intake;
using CommsPortal.Cms.Desk.Leases;
using CommsPortal.Cms.Desk.Library;
using CommsPortal.Cms.Desk.Merging;
using CommsPortal.Cms.Desk.Pages;
using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Desk.Setup;
using CommsPortal.Cms.Desk.Uploads;
using CommsPortal.Cms.Desk.WorkingCopies;
using CommsPortal.Cms.Figures;
using CommsPortal.Cms.HomePages;
using CommsPortal.Cms.Taxonomies;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk;

/// <summary>The editors' interface at <c>/desk</c>.</summary>
public static class DeskRegistration
{
    /// <summary>What commands share with the desk: people, passwords and the set-up link.</summary>
    public static IServiceCollection AddDeskPeople(this IServiceCollection services) => services
        .AddScoped<IdentityErrorDescriber, VietnameseIdentityErrors>()
        .AddSingleton<SetupTokenFile>()
        .AddSingleton<SetupLink>()
        .AddScoped<FirstAdministrator>()
        .AddScoped<PeopleTransactions>()
        .AddScoped<PasswordLinks>()
        .AddScoped<AddPerson>()
        .AddScoped<ChangePerson>()
        .AddScoped<LockPerson>()
        .AddScoped<SetPassword>()
        .AddScoped<RequestPasswordReset>()
        .AddScoped<LastSecondFactor>()
        .AddScoped<SetUpAuthenticatorApp>()
        .AddScoped<RemoveAuthenticatorApp>()
        .AddScoped<AddPasskey>()
        .AddScoped<RemovePasskey>()
        .AddScoped<RenewRecoveryCodes>()
        .AddScoped<ResetSecondFactor>()
        .AddScoped<PeopleList>();

    /// <summary>The desk's pages and what they need.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<SignInLimit>().AddSingleton<DeskHeaders>().AddSingleton<DeskAssets>();
        services.AddSingleton<HeadlineFinder>().AddSingleton<MediaThumbs>().AddScoped<ArticleList>().AddScoped<ArticleSearch>()
            .AddScoped<ArticleFacets>().AddScoped<ArticleFinder>().AddScoped<Vocabulary>().AddScoped<MyWork>().AddScoped<ArticleReading>()
            .AddScoped<ArticleForms>().AddScoped<ContentComparison>().AddScoped<CheckPanels>().AddScoped<WorkingCopyStore>();
        services.AddScoped<ArticleTexts>().AddScoped<ArticleMerge>().AddScoped<EditingLeases>().AddScoped<TakeOverLease>().AddScoped<PublicPast>().AddScoped<DeletedArticles>();
        services.AddSingleton<PictureIntake>().AddSingleton<DocxImportGate>().AddScoped<PasteHtml>().AddScoped<ImportDocx>();
        services.AddScoped<PublicationCalendar>().AddScoped<MoveAppointment>().AddScoped<ColumnPlanner>().AddScoped<GapMapReader>();
        services.AddScoped<SecurityNotices>().AddScoped<AuditSearch>().AddSingleton<AuditVerification>();
        services.AddScoped<HomeArticles>().AddScoped<HomeRules>();
        services.AddDeskSearch();
        services.AddFigureReports();
        services.AddScoped<TermWork>().AddScoped<DefinitionUsage>();
        services.AddBulkActions().AddScoped<SavedFilters>();
        services.AddHostedService<SetupLinkAnnouncement>();
        services.AddRazorPages(pages => pages.RootDirectory = "/Desk/Pages")
            .AddMvcOptions(mvc => mvc.Filters.Add<DeskAccessFilter>());
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "commsportal-form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<PortalOptions>>((cookie, portal) => cookie.Cookie.SecurePolicy =
                portal.Value.CmsBaseUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        return services;
    }

    /// <summary>Maps the pages and their scripts, styles and fonts.</summary>
    public static WebApplication MapDesk(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(DeskPaths.Root),
            desk => desk.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ErrorPage.WriteAsync }));
        app.Use(app.Services.GetRequiredService<DeskHeaders>().InvokeAsync);
        app.MapMethods(DeskAssets.RequestPath + "/{**file}", [HttpMethods.Get, HttpMethods.Head], Assets(app)).ExcludeFromDescription();
        app.MapUploads();
        app.MapRazorPages();
        return app;
    }

    // The pages' own "not found" is an endpoint too, and static files give way to any endpoint; so they are one themselves.
    private static RequestDelegate Assets(IEndpointRouteBuilder app)
    {
        var pipeline = app.CreateApplicationBuilder();
        pipeline.Use((context, next) =>
        {
            context.SetEndpoint(null);
            return next(context);
        });
        pipeline.UseStaticFiles(DeskAssets.Serve());
        return pipeline.Build();
    }
}
