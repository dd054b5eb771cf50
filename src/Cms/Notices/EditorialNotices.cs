using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Notices;

/// <summary>
/// Tells people what an editorial action means for them, in the action's own transaction, through whichever door it came. Nobody is told of
/// what they did themselves, and nobody at all of imports.
/// </summary>
public sealed class EditorialNotices(NoticeWriter writer, TurnHolders holders)
{
    internal async Task AddAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(work.Actor, Actor.CommandLine))
            return;
        foreach (var record in work.Audit)
        {
            if (await OfAsync(work, record.Action, record.Reason, cancellationToken) is not { } told)
                continue;
            var others = told.Texts.Where(t => t.Key != work.Actor.Id).ToDictionary();
            await writer.AddAsync(work.Db, work.Article.Id, told.Kind, others, cancellationToken);
        }
    }

    private async Task<(NoticeKind Kind, IReadOnlyDictionary<Guid, string> Texts)?> OfAsync(
        EditorialWork work, string action, string? reason, CancellationToken cancellationToken)
    {
        var (name, actor) = (NoticeText.Name(work.Article), work.Actor.Name);
        switch (action)
        {
            case "submit" or "approve-step":
                return (NoticeKind.Turn, await TurnAsync(work, name, cancellationToken));
            case "send-back":
                return (NoticeKind.SentBack, ToAuthors(work, $"{name} bị {actor} trả lại: {NoticeText.Quote(reason)}"));
            case "approve":
                return (NoticeKind.Approved, ToAuthors(work, $"{name} đã được {actor} duyệt."));
            case "publish":
                return (NoticeKind.Published, ToAuthors(work, $"{name} đã đăng."));
            case "hold-schedule":
                return (NoticeKind.Held, ToAuthors(work, $"{name} không được đăng theo giờ hẹn: {NoticeText.Quote(reason)}", work.Edition.ApprovedBy));
            case "assign" when work.Article.AssignedTo is { } person:
                var due = work.Article.DueAt is { } at ? $", hạn {Desk.DeskTime.Show(at)}" : "";
                return (NoticeKind.Assigned, new Dictionary<Guid, string> { [person] = $"{actor} giao cho bạn {name}{due}." });
            case "comment":
                await AddMentionsAsync(work, name, cancellationToken);
                return (NoticeKind.Comment, await CommentAsync(work, name, cancellationToken));
            default:
                return null;
        }
    }

    private static Dictionary<Guid, string> ToAuthors(EditorialWork work, string text, Guid? also = null) => Authors(work).Append(also).OfType<Guid>().Distinct()
        .ToDictionary(id => id, _ => text);

    private static IEnumerable<Guid?> Authors(EditorialWork work) =>
        work.Edition.Writers.Select(w => (Guid?)w).Append(work.Article.CreatedBy).Append(work.Edition.SubmittedBy).Append(work.Article.AssignedTo);

    private async Task<Dictionary<Guid, string>> TurnAsync(EditorialWork work, string name, CancellationToken cancellationToken)
    {
        var steps = work.Db.ReviewSteps.Local.Where(s => s.ArticleId == work.Article.Id && s.Edition == work.Edition.Number).OrderBy(s => s.Number).ToList();
        var review = new Review(work.Article, work.Edition, steps);
        if (review.Current is not { } step)
            return [];
        var people = await holders.OfAsync(work.Db, review, cancellationToken);
        var where = steps.Count == 1 ? "" : $" ở bước “{step.Title}”";
        return people.ToDictionary(p => p.Id!.Value, _ => $"{name} chờ bạn duyệt{where}.");
    }

    private static IEnumerable<EditorialComment> Said(EditorialWork work) =>
        work.Db.ChangeTracker.Entries<EditorialComment>().Where(e => e.State == EntityState.Added).Select(e => e.Entity);

    // Whoever wrote the text or has said something about it.
    private static async Task<Dictionary<Guid, string>> CommentAsync(EditorialWork work, string name, CancellationToken cancellationToken)
    {
        var text = $"{work.Actor.Name} góp ý về {name}: {NoticeText.Quote(string.Join(' ', Said(work).Select(c => c.Text)))}";
        var spoken = await work.Db.Comments.Where(c => c.ArticleId == work.Article.Id && c.AuthorId != null).Select(c => c.AuthorId).Distinct()
            .ToListAsync(cancellationToken);
        var mentioned = work.Db.Notices.Local.Where(n => n.Kind == NoticeKind.Mention).Select(n => n.PersonId).ToList();
        return Authors(work).Concat(spoken).OfType<Guid>().Distinct().Except(mentioned).ToDictionary(id => id, _ => text);
    }

    // "@Nguyễn Văn An", as the desk shows the name.
    private async Task AddMentionsAsync(EditorialWork work, string name, CancellationToken cancellationToken)
    {
        var said = string.Join('\n', Said(work).Select(c => c.Text));
        if (!said.Contains('@', StringComparison.Ordinal))
            return;
        var people = await work.Db.Users.AsNoTracking().Where(u => u.DisplayName != "").Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        var texts = people.Where(p => p.Id != work.Actor.Id && said.Contains("@" + p.DisplayName, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(p => p.Id, _ => $"{work.Actor.Name} nhắc đến bạn khi góp ý về {name}: {NoticeText.Quote(said)}");
        await writer.AddAsync(work.Db, work.Article.Id, NoticeKind.Mention, await holders.WhoSeeAsync(work, texts, cancellationToken), cancellationToken);
    }
}
