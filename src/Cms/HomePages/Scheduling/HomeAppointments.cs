using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.HomePages.Scheduling;

/// <summary>Appoints front pages for later, and takes appointments back.</summary>
public sealed class HomeAppointments(PortalDbContext db, OfficeDocuments documents, TimeProvider time)
{
    public const int MostEntries = 20;
    private const int LongestNote = 120;
    private const int Attempts = 5;
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    /// <param name="composition">Found valid.</param>
    /// <exception cref="EditorialException">The hours cannot be, there are too many appointments, or the actor may not.</exception>
    public Task AddAsync(
        string locale, HomeComposition composition, DateTimeOffset from, DateTimeOffset? until, string? note, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = time.Now();
        if (from <= now)
            throw Invalid("Giờ bắt đầu đã qua. Hãy chọn giờ sau bây giờ, hoặc bấm “Lưu” để dùng ngay.");
        if (from > now + Furthest || until > now + Furthest)
            throw Invalid("Chỉ hẹn được trong vòng một năm.");
        if (until <= from)
            throw Invalid("Giờ kết thúc phải sau giờ bắt đầu.");
        if (note?.Length > LongestNote)
            throw Invalid($"Ghi chú nhiều nhất {LongestNote} ký tự.");
        var entry = new HomeScheduleEntry { Id = time.NewId(), From = from, Until = until, By = actor.Name, Note = note, Composition = composition };
        return ChangeAsync(
            locale,
            schedule => schedule.Entries.Count >= MostEntries
                ? throw Invalid($"Đã có {MostEntries} bản hẹn giờ; hãy bỏ bớt trước.")
                : schedule.Entries.Any(e => e.Started is null && e.From == from)
                    ? throw Invalid("Đã có một bản hẹn đúng giờ này; hãy chọn giờ khác hoặc bỏ bản kia.")
                    : new HomeSchedule { Entries = [.. schedule.Entries.Append(entry).OrderBy(e => e.From)] },
            actor, "schedule", cancellationToken);
    }

    /// <exception cref="EditorialException">It is not there, it has begun, or the actor may not.</exception>
    public Task CancelAsync(string locale, Guid id, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        locale,
        schedule => schedule.Entries.FirstOrDefault(e => e.Id == id) is { Started: null }
            ? new HomeSchedule { Entries = [.. schedule.Entries.Where(e => e.Id != id)] }
            : throw new EditorialException(ProblemCode.NotFound, "Bản hẹn này không còn: đã được bỏ hoặc đã đến giờ."),
        actor, "cancel", cancellationToken);

    // Appointments do not touch one another, so whoever comes second simply adds to what the first one left.
    private async Task ChangeAsync(
        string locale, Func<HomeSchedule, HomeSchedule> change, Actor actor, string note, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (schedule, number) = await OfficeDocuments.ReadAsync<HomeSchedule>(db, RevisionSubject.HomeSchedule, locale, cancellationToken);
            try
            {
                await documents.SaveAsync(
                    RevisionSubject.HomeSchedule, locale, change(schedule), number, actor, Permission.ComposeHome, note, cancellationToken);
                return;
            }
            catch (DefinitionChangedException) when (attempt < Attempts)
            {
            }
        }
    }

    private static EditorialException Invalid(string message) => new(ProblemCode.InvalidContent, message);
}
