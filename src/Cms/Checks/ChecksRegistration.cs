using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Checks.Consents;
using CommsPortal.Cms.Checks.Duplicates;
using CommsPortal.Cms.Checks.ExternalLinks;
using CommsPortal.Cms.Checks.Gate;
using CommsPortal.Cms.Checks.Headings;
using CommsPortal.Cms.Checks.Images;
using CommsPortal.Cms.Checks.Labels;
using CommsPortal.Cms.Checks.Links;
using CommsPortal.Cms.Checks.Metadata;
using CommsPortal.Cms.Checks.PersonalData;
using CommsPortal.Cms.Checks.Settings;
using CommsPortal.Cms.Checks.Spelling;
using CommsPortal.Cms.Outgoing;

namespace CommsPortal.Cms.Checks;

/// <summary>The checks before publication, in the order in which people are shown them.</summary>
public static class ChecksRegistration
{
    public static IServiceCollection AddChecks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ChecksOptions>().Bind(configuration.GetSection(ChecksOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<IArticleCheck, ConsentCheck>()
            .AddSingleton<IArticleCheck, IdentityNumberCheck>()
            .AddSingleton<IArticleCheck, CardNumberCheck>()
            .AddSingleton<IArticleCheck, PhoneNumberCheck>()
            .AddSingleton<IArticleCheck, ImageAltCheck>()
            .AddSingleton<IArticleCheck, ImageCreditCheck>()
            .AddSingleton<IArticleCheck, ImageLicenceCheck>()
            .AddSingleton<IArticleCheck, InternalLinkCheck>()
            .AddSingleton<IArticleCheck, DraftLinkCheck>()
            .AddSingleton<IArticleCheck, ExternalLinkCheck>()
            .AddSingleton<IArticleCheck, LinkTextCheck>()
            .AddSingleton<IArticleCheck, HeadingOrderCheck>()
            .AddSingleton<IArticleCheck, LeadLengthCheck>()
            .AddSingleton<IArticleCheck, RequiredMetadataCheck>()
            .AddSingleton<IArticleCheck, DuplicateTextCheck>()
            .AddSingleton<IArticleCheck, ToneSpellingCheck>()
            .AddSingleton<IArticleCheck, ToneStyleCheck>()
            .AddSingleton<IArticleCheck, AiLabelCheck>()
            .AddSingleton<LinksOfTexts>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<LinkProbe>(provider, new AddressPolicy()))
            .AddSingleton<ExternalLinkQueue>()
            .AddSingleton<ExternalLinkRecord>()
            .AddSingleton<ExternalLinkChecker>()
            .AddSingleton<SketchBackfill>()
            .AddSingleton<ConsentTransactions>()
            .AddSingleton<RecordConsent>()
            .AddSingleton<WithdrawConsent>()
            .AddSingleton<DeleteConsent>()
            .AddSingleton<ArticleChecks>()
            .AddSingleton<StoredArticleReport>()
            .AddSingleton<ChangeCheckSettings>()
            .AddSingleton<PublicationGate>()
            .AddSingleton<AcknowledgeFinding>();
    }

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddChecksServices(this IServiceCollection services) => services
        .AddHostedService(provider => provider.GetRequiredService<ExternalLinkChecker>())
        .AddHostedService(provider => provider.GetRequiredService<SketchBackfill>());
}
