using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Embargoes;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Which outlets have read an article under embargo, and taking it back from them.</summary>
[RequirePermission(Permission.Publish)]
public sealed class EmbargoModel(ArticleFinder finder, TakeBackEmbargo takeBack, EmbargoReport report) : ConfirmPage(finder)
{
    /// <summary>Null when there is none (any more).</summary>
    public EmbargoReportLine? Embargo { get; private set; }

    /// <summary>Outlets that ever read the article under embargo.</summary>
    public IReadOnlyList<EmbargoReaders> Readers { get; private set; } = [];

    protected override string After => DeskPaths.Article(Id);

    protected override string Message => "Đã thu lại bài gửi báo chí.";

    protected override async Task LoadAsync()
    {
        Embargo = await report.FindAsync(Id, Cancellation);
        Readers = await report.ReadersAsync(Id, Cancellation);
    }

    protected override Task ExecuteAsync() => takeBack.ExecuteAsync(Id, Version, Actor, Cancellation);
}
