using System.Globalization;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Assignments;

/// <summary>Names who decides and works in one's place on some days, and ends it.</summary>
public sealed class NameStandIn(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    public const int LongestDays = 366;

    /// <param name="firstDay">In Ho Chi Minh City; today or later.</param>
    /// <param name="lastDay">Inclusive.</param>
    /// <exception cref="EditorialException">The days or the person will not do.</exception>
    public async Task ExecuteAsync(Guid standIn, DateOnly firstDay, DateOnly lastDay, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var person = actor.Id ?? throw Refuse("Chỉ người dùng mới có người thay.");
        if (firstDay < Absences.Today(time) || lastDay < firstDay || lastDay.DayNumber - firstDay.DayNumber >= LongestDays)
            throw Refuse($"Hãy chọn ngày đầu từ hôm nay và ngày cuối không trước ngày đầu, nhiều nhất {LongestDays} ngày.");
        if (standIn == person)
            throw Refuse("Hãy chọn một đồng nghiệp; bạn không thể tự thay mình.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.Now();
        var colleague = await db.Users.AsNoTracking()
            .SingleOrDefaultAsync(u => u.Id == standIn && (u.LockoutEnd == null || u.LockoutEnd < now), cancellationToken)
            ?? throw Refuse("Người được chọn không có hoặc đang bị khóa; hãy chọn người khác.");
        if (await db.Absences.AnyAsync(a => a.PersonId == person && a.EndedAt == null && a.FirstDay <= lastDay && a.LastDay >= firstDay, cancellationToken))
            throw Refuse("Bạn đã có người thay trong những ngày này; hãy kết thúc lần trước rồi đặt lại.");
        db.Absences.Add(new Absence { Id = time.NewId(), PersonId = person, StandInId = standIn, FirstDay = firstDay, LastDay = lastDay, CreatedAt = now });
        await db.SaveChangesAsync(cancellationToken);
        var record = new AuditRecord(actor, "stand-in", Reason: string.Create(CultureInfo.InvariantCulture, $"{firstDay:yyyy-MM-dd} – {lastDay:yyyy-MM-dd}"), Subject: colleague.Email);
        await commit.ExecuteAsync(db, transaction, [record], [], now, cancellationToken);
    }

    /// <exception cref="EditorialException">It is somebody else's, or has ended.</exception>
    public async Task EndAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var ended = await db.Absences.Where(a => a.Id == id && a.PersonId == actor.Id && a.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.EndedAt, time.Now()), cancellationToken);
        if (ended == 0)
            throw new EditorialException(ProblemCode.NotFound, "Không có lần vắng mặt này, hoặc đã kết thúc.");
        await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, "stand-in-end")], [], time.Now(), cancellationToken);
    }

    private static EditorialException Refuse(string message) => new(ProblemCode.InvalidContent, message);
}
