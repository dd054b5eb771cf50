using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Nominations.Commendation;
using CommsPortal.Cms.Nominations.Consultations;
using CommsPortal.Cms.Nominations.Drafting;
using CommsPortal.Cms.Nominations.Duplicates;
using CommsPortal.Cms.Nominations.Files;
using CommsPortal.Cms.Nominations.Lists;
using CommsPortal.Cms.Nominations.Verbs;

namespace CommsPortal.Cms.Nominations;

/// <summary>Nominations of exemplars: the verbs, what they need, and what follows publication.</summary>
public static class NominationsRegistration
{
    public static IServiceCollection AddNominations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NominationsOptions>().Bind(configuration.GetSection(NominationsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<NominationTransactions>()
            .AddSingleton<BeginNomination>()
            .AddSingleton<SaveNomination>()
            .AddSingleton<DiscardNomination>()
            .AddSingleton<SubmitNomination>()
            .AddSingleton<VerifyNomination>()
            .AddSingleton<DeclineNomination>()
            .AddSingleton<ReopenNomination>()
            .AddSingleton<AskUnit>()
            .AddSingleton<WriteMessage>()
            .AddSingleton<DraftFromNomination>()
            .AddSingleton<ProposeForCommendation>()
            .AddSingleton<WithdrawProposal>()
            .AddSingleton<RecordDecision>()
            .AddSingleton<HoldFile>()
            .AddSingleton<RemoveFile>()
            .AddSingleton<DescribeFiles>()
            .AddSingleton<HeldFiles>()
            .AddSingleton<NominationFollower>()
            .AddScoped<NominationList>()
            .AddSingleton<OpenConsultation>()
            .AddSingleton<CloseConsultation>()
            .AddSingleton<ModerateComment>()
            .AddSingleton<ReceiveComment>()
            .AddSingleton<CommentLimiter>()
            .AddScoped<NominationLink>()
            .AddScoped<CommendationList>();
    }

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddNominationServices(this IServiceCollection services) =>
        services.AddSingleton<FindDuplicates>().AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<NominationFollower>());
}
