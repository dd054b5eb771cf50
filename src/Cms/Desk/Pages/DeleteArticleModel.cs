using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Deleting an article; writers may delete their own drafts, so the verb decides.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class DeleteArticleModel(ArticleFinder finder, DeleteArticle delete) : ConfirmPage(finder)
{
    protected override string After => DeskPaths.Articles;

    protected override string Message => "Đã xóa bài.";

    protected override Task ExecuteAsync() => delete.ExecuteAsync(Id, Version, Reason ?? "", Actor, Cancellation);
}
