using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Embargoes;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Taking back from newsrooms what they were given under embargo.</summary>
[RequirePermission(Permission.Publish)]
public sealed class EmbargoModel(ArticleFinder finder, TakeBackEmbargo takeBack, EmbargoReport report) : ConfirmPage(finder)
{
    /// <summary>Null when there is none (any more).</summary>
    public EmbargoReportLine? Embargo { get; private set; }

    /// <summary>How many outlets have read it.</summary>
    public int Outlets { get; private set; }

    protected override string After => DeskPaths.Article(Id);

    protected override string Message => "Đã thu lại bài gửi báo chí.";

    protected override async Task LoadAsync()
    {
        Embargo = await report.FindAsync(Id, Cancellation);
        Outlets = Embargo is null ? 0 : await report.CountOutletsAsync(Embargo, Cancellation);
    }

    protected override Task ExecuteAsync() => takeBack.ExecuteAsync(Id, Version, Actor, Cancellation);
}
