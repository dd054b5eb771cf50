using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Taking a public article back.</summary>
[RequirePermission(Permission.Withdraw)]
public sealed class WithdrawArticleModel(ArticleFinder finder, WithdrawArticle withdraw) : ConfirmPage(finder)
{
    protected override string After => DeskPaths.Article(Id);

    protected override string Message => "Đã gỡ bài.";

    protected override Task ExecuteAsync() => withdraw.ExecuteAsync(Id, Version, Reason ?? "", Actor, Cancellation);
}
