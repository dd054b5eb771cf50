using System.Globalization;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Assignments;

/// <summary>Gives an article to one responsible person, with a time by which it is due, or takes it back. Publication ends it.</summary>
public sealed class AssignArticle(EditorialTransactions transactions)
{
    /// <param name="person">Null for nobody.</param>
    /// <param name="dueAt">When it is to be ready; null for no date.</param>
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, Guid? person, DateTimeOffset? dueAt, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.Require(Permission.AssignWork);
            work.RequireState(EditionState.Draft, EditionState.InReview, EditionState.Approved, EditionState.Scheduled);
            var name = person is { } id ? await RequireColleagueAsync(work, id, token) : null;
            if (person == work.Article.AssignedTo && dueAt == work.Article.DueAt)
                return;
            if (dueAt is { } due && due != work.Article.DueAt && due <= work.Now)
                throw Refuse("Hạn hoàn thành phải ở tương lai.");
            var changed = person != work.Article.AssignedTo;
            if (dueAt != work.Article.DueAt)
                work.Article.DueTold = null;
            (work.Article.AssignedTo, work.Article.DueAt) = (person, dueAt);
            var until = dueAt is { } at ? "hạn " + TimeZoneInfo.ConvertTime(at, Clock.HoChiMinhCity).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture) : null;
            work.Note(changed ? "assign" : "due", string.Join(", ", new[] { changed ? name ?? "không giao cho ai" : null, until ?? (changed ? null : "bỏ hạn") }.OfType<string>()));
        }, cancellationToken);

    private static async Task<string> RequireColleagueAsync(EditorialWork work, Guid id, CancellationToken cancellationToken)
    {
        var now = work.Now;
        var user = await work.Db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && (u.LockoutEnd == null || u.LockoutEnd < now), cancellationToken)
            ?? throw Refuse("Người được giao không có hoặc đang bị khóa; hãy chọn người khác.");
        var roles = await work.Db.UserRoles.Where(r => r.UserId == id).Join(work.Db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync(cancellationToken);
        var colleague = Actor.Of(id, user.DisplayName, roles, user.Organisations);
        if (!colleague.May(Permission.EditOwn) || !colleague.MayWorkFor(work.Article.Office))
            throw Refuse($"{colleague.Name} không soạn bài được hoặc không phụ trách đơn vị của bài; hãy chọn người khác.");
        return colleague.Name;
    }

    private static EditorialException Refuse(string message) => new(ProblemCode.InvalidContent, message);
}
