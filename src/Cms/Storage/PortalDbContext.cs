using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Assignments;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Checks.Consents;
using CommsPortal.Cms.Checks.Duplicates;
using CommsPortal.Cms.Checks.ExternalLinks;
using CommsPortal.Cms.Checks.Settings;
using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Desk.Bulk;
using CommsPortal.Cms.Desk.Filters;
using CommsPortal.Cms.Desk.Leases;
using CommsPortal.Cms.Desk.WorkingCopies;
using CommsPortal.Cms.Digests;
using CommsPortal.Cms.Feedback;
using CommsPortal.Cms.Figures.Frozen;
using CommsPortal.Cms.Figures.Press;
using CommsPortal.Cms.Figures.Reads;
using CommsPortal.Cms.Figures.Stories;
using CommsPortal.Cms.HomePages.Previews;
using CommsPortal.Cms.Indicators;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Arrangement;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Cms.Media.Uploads;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Nominations.Consultations;
using CommsPortal.Cms.Nominations.Files;
using CommsPortal.Cms.Notices;
using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;
using CommsPortal.Cms.People.Sessions;
using CommsPortal.Cms.Press.Applications;
using CommsPortal.Cms.Press.Changes;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Press.Recalls;
using CommsPortal.Cms.Press.Webhooks;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Redirects;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Royalties;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Search.Statistics;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.WebSub;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Everything the CMS stores, on SQLite and PostgreSQL alike.</summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options)
    : IdentityDbContext<PortalUser, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<ReplacedText> ReplacedTexts => Set<ReplacedText>();

    public DbSet<EditingLease> EditingLeases => Set<EditingLease>();

    public DbSet<EditorialComment> Comments => Set<EditorialComment>();

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    public DbSet<LiveArticle> LiveArticles => Set<LiveArticle>();

    public DbSet<LiveTerm> LiveTerms => Set<LiveTerm>();

    public DbSet<PublishedPath> PublishedPaths => Set<PublishedPath>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    public DbSet<LogHead> LogHeads => Set<LogHead>();

    public DbSet<FollowerCursor> FollowerCursors => Set<FollowerCursor>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<ScheduledAction> ScheduledActions => Set<ScheduledAction>();

    public DbSet<CheckSetting> CheckSettings => Set<CheckSetting>();

    public DbSet<Acknowledgement> Acknowledgements => Set<Acknowledgement>();

    public DbSet<PersonConsent> Consents => Set<PersonConsent>();

    public DbSet<TextSketch> TextSketches => Set<TextSketch>();

    public DbSet<ExternalLink> ExternalLinks => Set<ExternalLink>();

    public DbSet<Term> Terms => Set<Term>();

    public DbSet<TermSuccession> TermSuccessions => Set<TermSuccession>();

    public DbSet<Column> Columns => Set<Column>();

    public DbSet<MediaAsset> MediaAssets => Set<MediaAsset>();

    public DbSet<MediaUse> MediaUses => Set<MediaUse>();

    public DbSet<MediaFolder> MediaFolders => Set<MediaFolder>();

    public DbSet<UnfinishedUpload> UnfinishedUploads => Set<UnfinishedUpload>();

    public DbSet<MediaRevision> MediaRevisions => Set<MediaRevision>();

    public DbSet<MediaTag> MediaTags => Set<MediaTag>();

    public DbSet<MediaTagging> MediaTaggings => Set<MediaTagging>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<SearchCount> SearchCounts => Set<SearchCount>();

    public DbSet<WorkingCopy> WorkingCopies => Set<WorkingCopy>();

    public DbSet<HomeDraft> HomeDrafts => Set<HomeDraft>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<IndicatorObservation> IndicatorObservations => Set<IndicatorObservation>();

    public DbSet<ApprovalChain> ApprovalChains => Set<ApprovalChain>();

    public DbSet<ReviewStep> ReviewSteps => Set<ReviewStep>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<MailPreference> MailPreferences => Set<MailPreference>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<PublishedStory> PublishedStories => Set<PublishedStory>();

    public DbSet<ArticleReads> ArticleReads => Set<ArticleReads>();

    public DbSet<MonthlyReads> MonthlyReads => Set<MonthlyReads>();

    public DbSet<DailyReads> DailyReads => Set<DailyReads>();

    public DbSet<PressPulls> PressPulls => Set<PressPulls>();

    public DbSet<FrozenReport> FrozenReports => Set<FrozenReport>();

    public DbSet<RoyaltyRate> RoyaltyRates => Set<RoyaltyRate>();

    public DbSet<Royalty> Royalties => Set<Royalty>();

    public DbSet<RoyaltyShare> RoyaltyShares => Set<RoyaltyShare>();

    public DbSet<BulkAction> BulkActions => Set<BulkAction>();

    public DbSet<BulkItem> BulkItems => Set<BulkItem>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Nomination> Nominations => Set<Nomination>();

    public DbSet<NominationEntry> NominationEntries => Set<NominationEntry>();

    public DbSet<NominationFile> NominationFiles => Set<NominationFile>();

    public DbSet<TotpKey> TotpKeys => Set<TotpKey>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<DeskSession> DeskSessions => Set<DeskSession>();

    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();

    public DbSet<PersonScope> PersonScopes => Set<PersonScope>();

    public DbSet<ManualRedirect> ManualRedirects => Set<ManualRedirect>();

    public DbSet<MissingPath> MissingPaths => Set<MissingPath>();

    public DbSet<OpenedConsultation> Consultations => Set<OpenedConsultation>();

    public DbSet<ReceivedComment> PublicComments => Set<ReceivedComment>();

    public DbSet<PressAccount> PressAccounts => Set<PressAccount>();

    public DbSet<PressKey> PressKeys => Set<PressKey>();

    public DbSet<PressKeyLink> PressKeyLinks => Set<PressKeyLink>();

    public DbSet<PressApplication> PressApplications => Set<PressApplication>();

    public DbSet<RateWindow> RateWindows => Set<RateWindow>();

    public DbSet<Embargo> Embargoes => Set<Embargo>();

    public DbSet<EmbargoChange> EmbargoChanges => Set<EmbargoChange>();

    public DbSet<EmbargoedRead> EmbargoedReads => Set<EmbargoedRead>();

    public DbSet<ReadingPosition> ReadingPositions => Set<ReadingPosition>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<FeedSubscription> FeedSubscriptions => Set<FeedSubscription>();

    public DbSet<RecallAcknowledgement> RecallAcknowledgements => Set<RecallAcknowledgement>();

    public DbSet<DigestRequest> DigestRequests => Set<DigestRequest>();

    public DbSet<DigestSubscription> DigestSubscriptions => Set<DigestSubscription>();

    public DbSet<SubscribedTopic> SubscribedTopics => Set<SubscribedTopic>();

    public DbSet<DigestLink> DigestLinks => Set<DigestLink>();

    public DbSet<FeedbackMessage> FeedbackMessages => Set<FeedbackMessage>();

    public DbSet<FeedbackNote> FeedbackNotes => Set<FeedbackNote>();

    public DbSet<ArticleVotes> ArticleVotes => Set<ArticleVotes>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        EditorialModel.Configure(builder);
        CollaborationModel.Configure(builder);
        PublishingModel.Configure(builder);
        SupportModel.Configure(builder);
        MediaModel.Configure(builder);
        SearchModel.Configure(builder);
        ChecksModel.Configure(builder);
        DeskModel.Configure(builder);
        ApprovalsModel.Configure(builder);
        AssignmentsModel.Configure(builder);
        NoticesModel.Configure(builder);
        MailModel.Configure(builder);
        FiguresModel.Configure(builder);
        RoyaltyModel.Configure(builder);
        BulkModel.Configure(builder);
        RevisionModel.Configure(builder);
        HomePageModel.Configure(builder);
        IndicatorModel.Configure(builder);
        NominationsModel.Configure(builder);
        PeopleModel.Configure(builder);
        RedirectModel.Configure(builder);
        PressModel.Configure(builder);
        WebhooksModel.Configure(builder);
        WebSubModel.Configure(builder);
        FeedbackModel.Configure(builder);
        DigestModel.Configure(builder);
        NamingConvention.Apply(builder, Database.IsSqlite());
    }
}
