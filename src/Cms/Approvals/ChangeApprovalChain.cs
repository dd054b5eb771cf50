using System.Data.Common;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Approvals;

/// <summary>Sets or removes a chain, with a line in the audit log that holds the steps before and after.</summary>
public sealed class ChangeApprovalChain(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, ContentTypeRegistry types, TimeProvider time)
{
    public const int MostSteps = 5;
    public const int LongestTitle = 80;

    // PostgreSQL; SQLite lets one writer in at a time, so that it never comes to this.
    private const string UniqueViolation = "23505";

    /// <summary>The roles that may read what others write, and so take a step.</summary>
    public static IReadOnlyList<string> Roles { get; } = Role.All.Where(r => RolePermissions.Of(r).Contains(Permission.EditAny)).ToList();

    /// <param name="type">Content type, or <see cref="ApprovalChain.Any"/>.</param>
    /// <param name="office">Slug of an organisation, or <see cref="ApprovalChain.Any"/>.</param>
    /// <param name="steps">The steps in order; none removes the chain, so that the next nearest holds.</param>
    /// <param name="seen">Version of the chain that the person has seen; 0 when there was none.</param>
    /// <exception cref="EditorialException">The actor may not, a step is not valid, or somebody else changed the chain first.</exception>
    public async Task ExecuteAsync(
        string type, string office, IReadOnlyList<ApprovalStep> steps, int seen, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ManageApprovals))
            throw new EditorialException(ProblemCode.Forbidden, "Chỉ quản trị viên đặt được quy trình duyệt.");
        if (type != ApprovalChain.Any && types.Find(type) is null)
            throw Refuse($"Không có loại nội dung “{type}”.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var clean = steps.Select((step, index) => Clean(step, index + 1)).ToList();
        if (clean.Count > MostSteps)
            throw Refuse($"Quy trình có nhiều nhất {MostSteps} bước.");
        await RequireOrganisationsAsync(db, [office, .. clean.Select(s => s.Organisation ?? "")], cancellationToken);
        var row = await db.ApprovalChains.SingleOrDefaultAsync(c => c.Type == type && c.Office == office, cancellationToken);
        if ((row?.Version ?? 0) != seen)
            throw new EditorialException(ProblemCode.VersionConflict, $"Quy trình vừa được {row?.UpdatedBy ?? "người khác"} đổi; hãy xem lại rồi lưu.");
        var before = Describe(row?.Steps ?? []);
        if (before == Describe(clean))
            return;
        Put(db, row, type, office, clean, actor);
        await SaveAsync(db, cancellationToken);
        var record = new AuditRecord(actor, "approval-chain", Reason: $"{before} ⇒ {Describe(clean)}", Subject: $"{(type.Length > 0 ? type : "*")}/{(office.Length > 0 ? office : "*")}");
        await commit.ExecuteAsync(db, transaction, [record], [], time.Now(), cancellationToken);
    }

    private static ApprovalStep Clean(ApprovalStep step, int number)
    {
        var title = VietnameseText.Normalize(step.Title).Trim();
        if (title.Length is 0 or > LongestTitle)
            throw Refuse($"Bước {number}: hãy đặt tên, nhiều nhất {LongestTitle} ký tự.");
        var roles = Roles.Where(step.Roles.Contains).ToList();
        if (roles.Count == 0 || roles.Count != step.Roles.Distinct().Count())
            throw Refuse($"Bước {number} “{title}”: hãy chọn ít nhất một vai trò được duyệt bước này ({string.Join(", ", Roles.Select(Role.TitleOf))}).");
        return new ApprovalStep(title, roles, string.IsNullOrEmpty(step.Organisation) ? null : step.Organisation);
    }

    private static async Task RequireOrganisationsAsync(PortalDbContext db, IEnumerable<string> slugs, CancellationToken cancellationToken)
    {
        var wanted = slugs.Where(s => s.Length > 0).Distinct().ToList();
        var known = await db.Terms.Where(t => t.Kind == TaxonomyKind.Organisations && wanted.Contains(t.Slug)).Select(t => t.Slug).ToListAsync(cancellationToken);
        if (wanted.Except(known).FirstOrDefault() is { } unknown)
            throw Refuse($"Không có đơn vị “{unknown}” trong danh mục.");
    }

    private void Put(PortalDbContext db, ApprovalChain? row, string type, string office, List<ApprovalStep> steps, Actor actor)
    {
        if (steps.Count == 0)
        {
            db.ApprovalChains.Remove(row!);
            return;
        }

        if (row is null)
            db.ApprovalChains.Add(row = new ApprovalChain { Type = type, Office = office, StepsJson = "", UpdatedBy = actor.Name, Version = 0 });
        (row.StepsJson, row.UpdatedAt, row.UpdatedBy) = (ApprovalChain.Write(steps), time.Now(), actor.Name);
        row.Version++;
    }

    private static string Describe(IReadOnlyList<ApprovalStep> steps) => steps.Count == 0
        ? "mặc định"
        : string.Join(" → ", steps.Select(s => $"{s.Title} ({string.Join(", ", s.Roles)}{(s.Organisation is null ? "" : " @" + s.Organisation)})"));

    private static async Task SaveAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception)
            when (exception is DbUpdateConcurrencyException || exception.InnerException is DbException { SqlState: UniqueViolation })
        {
            throw new EditorialException(ProblemCode.VersionConflict, "Người khác vừa đổi quy trình này; hãy xem lại rồi lưu.");
        }
    }

    private static EditorialException Refuse(string message) => new(ProblemCode.InvalidContent, message);
}
