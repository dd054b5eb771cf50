using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Filters;

/// <summary>The lists that people have named: their own, and those that colleagues share with them.</summary>
public sealed class SavedFilters(PortalDbContext db, TimeProvider time)
{
    /// <summary>The most lists that one person keeps.</summary>
    public const int MostOfOne = 50;

    private const int MostShared = 200;
    private const int LongestName = 60;

    /// <summary>The person's own and those shared with them, the pinned first, by name.</summary>
    public async Task<IReadOnlyList<SavedFilter>> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var filters = await db.SavedFilters.AsNoTracking().Where(f => f.PersonId == actor.Id || f.Shared)
            .OrderByDescending(f => f.PersonId == actor.Id).ThenBy(f => f.Id).Take(MostOfOne + MostShared).ToListAsync(cancellationToken);
        return
        [
            .. filters.Where(f => f.PersonId == actor.Id || f.Offices.Count == 0 || f.Offices.Exists(actor.MayWorkFor))
                .OrderByDescending(f => f.Pinned).ThenBy(f => f.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(f => f.Id),
        ];
    }

    /// <summary>Names a list. A list that the person has under this name already is replaced.</summary>
    /// <exception cref="EditorialException">The name is missing or too long, or there are too many.</exception>
    public async Task SaveAsync(string? name, ArticleFilter filter, bool shared, bool pinned, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        var (wanted, query) = (RequireName(name), QueryOf(filter));
        var own = await db.SavedFilters.Where(f => f.PersonId == actor.Id).ToListAsync(cancellationToken);
        db.SavedFilters.RemoveRange(own.Where(f => f.Name == wanted));
        if (own.Count(f => f.Name != wanted) >= MostOfOne)
            throw new EditorialException(ProblemCode.InvalidContent, "Bạn đã có 50 bộ lọc; hãy xóa bớt rồi lưu lại.");
        db.SavedFilters.Add(new SavedFilter
        {
            Id = time.NewId(),
            PersonId = actor.Id!.Value,
            PersonName = actor.Name,
            Name = wanted,
            Query = query,
            Shared = shared,
            Pinned = pinned,
            Offices = [.. actor.Organisations],
            CreatedAt = time.Now(),
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Renames, shares or pins one of the person's own lists.</summary>
    /// <returns>False when the person has no such list.</returns>
    public async Task<bool> ChangeAsync(Guid id, string? name, bool shared, bool pinned, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var wanted = RequireName(name);
        if (await db.SavedFilters.SingleOrDefaultAsync(f => f.Id == id && f.PersonId == actor.Id, cancellationToken) is not { } filter)
            return false;
        if (await db.SavedFilters.AnyAsync(f => f.PersonId == actor.Id && f.Id != id && f.Name == wanted, cancellationToken))
            throw new EditorialException(ProblemCode.InvalidContent, $"Bạn đã có bộ lọc tên “{wanted}”; hãy chọn tên khác.");
        (filter.Name, filter.Shared, filter.Pinned) = (wanted, shared, pinned);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Deletes one of the person's own lists; those of others stay.</summary>
    public Task DeleteAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        db.SavedFilters.Where(f => f.Id == id && f.PersonId == actor.Id).ExecuteDeleteAsync(cancellationToken);

    /// <summary>The parameters of a list's first page.</summary>
    public static string QueryOf(ArticleFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new QueryBuilder(filter.Fields).ToString().TrimStart('?');
    }

    private static string RequireName(string? name) => name?.Trim().Normalize() switch
    {
        { Length: > 0 and <= LongestName } good => good,
        _ => throw new EditorialException(ProblemCode.InvalidContent, "Hãy đặt tên cho bộ lọc, nhiều nhất 60 ký tự."),
    };
}
