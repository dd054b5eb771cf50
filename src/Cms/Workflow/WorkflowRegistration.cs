using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Assignments;
using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Comments;
using CommsPortal.Cms.Indicators;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Taxonomies;

namespace CommsPortal.Cms.Workflow;

/// <summary>The editorial verbs and what they need.</summary>
public static class WorkflowRegistration
{
    public static IServiceCollection AddEditorialWorkflow(this IServiceCollection services) => services
        .AddSingleton<EditorialTransactions>()
        .AddSingleton<SubmissionRules>()
        .AddSingleton<CreateArticle>()
        .AddSingleton<SaveArticle>()
        .AddSingleton<SubmitArticle>()
        .AddSingleton<SendBackArticle>()
        .AddSingleton<PinnedPassages>()
        .AddSingleton<CommentOnArticle>()
        .AddSingleton<ResolveComment>()
        .AddSingleton<ApproveArticle>()
        .AddSingleton<ChangeApprovalChain>()
        .AddSingleton<AssignArticle>()
        .AddSingleton<NameStandIn>()
        .AddScoped<Colleagues>()
        .AddSingleton<PublishArticle>()
        .AddSingleton<ScheduleArticle>()
        .AddSingleton<ScheduleWithdrawal>()
        .AddSingleton<HoldScheduledArticle>()
        .AddSingleton<CancelSchedule>()
        .AddSingleton<CorrectArticle>()
        .AddSingleton<WithdrawArticle>()
        .AddSingleton<RestoreEdition>()
        .AddSingleton<DeleteArticle>()
        .AddSingleton<RecoverArticle>()
        .AddSingleton<DefineTerms>()
        .AddSingleton<DefineColumns>()
        .AddSingleton<DefineIndicators>()
        .AddSingleton<RemoveDefinition>()
        .AddSingleton<OrderDefinitions>()
        .AddSingleton<OfficeDocuments>();
}
