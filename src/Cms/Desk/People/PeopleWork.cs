using System.Net.Mail;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.People;

/// <summary>One change of people in progress, and the rules that each of them asks.</summary>
public sealed class PeopleWork(PortalDbContext db, UserManager<PortalUser> users, ContentTypeRegistry types, TimeProvider time)
{
    private const int LongestName = 120;
    private const int LongestEmail = 200;

    public PortalDbContext Db { get; } = db;

    public UserManager<PortalUser> Users { get; } = users;

    public async Task<PortalUser> FindAsync(Guid id) =>
        await Users.FindByIdAsync(id.ToString()) ?? throw new PeopleException("Không tìm thấy người dùng.");

    /// <param name="password">Null leaves the account without one until its owner sets it.</param>
    public async Task<PortalUser> CreateAsync(PersonDetails details, string? password)
    {
        ArgumentNullException.ThrowIfNull(details);
        RequireRoles(details.Roles);
        var email = RequireEmail(details.Email);
        var user = new PortalUser
        {
            Id = time.NewId(),
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = RequireName(details.Name),
            Organisations = await RequireOrganisationsAsync(details.Organisations),
            CreatedAt = time.Now(),
        };
        Require(password is null ? await Users.CreateAsync(user) : await Users.CreateAsync(user, password));
        Require(await Users.AddToRolesAsync(user, details.Roles));
        await LimitAsync(user, details);
        return user;
    }

    /// <summary>Takes over name, roles and organisations; the address stays.</summary>
    public async Task ChangeAsync(PortalUser user, PersonDetails details)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(details);
        RequireRoles(details.Roles);
        user.DisplayName = RequireName(details.Name);
        user.Organisations = await RequireOrganisationsAsync(details.Organisations);
        Require(await Users.UpdateAsync(user));
        var before = await Users.GetRolesAsync(user);
        Require(await Users.RemoveFromRolesAsync(user, before.Except(details.Roles)));
        Require(await Users.AddToRolesAsync(user, details.Roles.Except(before)));
        await LimitAsync(user, details);
    }

    /// <summary>Somebody must be left who can administer the portal.</summary>
    public async Task RequireAdministratorAsync(CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        if (!await Administrators.Active(Db).AnyAsync(cancellationToken))
            throw new PeopleException("Đây là quản trị viên cuối cùng; hãy giao quyền quản trị cho người khác trước.");
    }

    public static void Require(IdentityResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Succeeded)
            throw new PeopleException(string.Join(" ", result.Errors.Select(e => e.Description).Distinct()));
    }

    private static void RequireRoles(IReadOnlyList<string> roles)
    {
        if (roles.Except(Role.All).Any())
            throw new PeopleException("Có vai trò không hợp lệ.");
        if (roles.Count == 0)
            throw new PeopleException("Chọn ít nhất một vai trò.");
    }

    private static string RequireName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new PeopleException("Hãy điền họ tên.");
        var clean = Slugs.VietnameseText.Normalize(name.Trim());
        return clean.Length <= LongestName ? clean : throw new PeopleException("Họ tên dài quá 120 ký tự.");
    }

    private static string RequireEmail(string? email)
    {
        if (email is null || email.Length > LongestEmail || !MailAddress.TryCreate(email.Trim(), out var address) || address.Address != email.Trim())
            throw new PeopleException("Địa chỉ thư điện tử chưa đúng, ví dụ ten@donvi.gov.vn.");
        return address.Address;
    }

    private async Task LimitAsync(PortalUser user, PersonDetails details)
    {
        var (columns, wanted) = (details.Columns.Distinct().ToList(), details.Types.Distinct().ToList());
        if (await Db.Columns.CountAsync(c => columns.Contains(c.Slug)) != columns.Count)
            throw new PeopleException("Có chuyên mục không có trong danh mục.");
        if (wanted.Exists(t => types.Find(t) is null))
            throw new PeopleException("Có loại nội dung không hợp lệ.");
        Db.PersonScopes.RemoveRange(await Db.PersonScopes.Where(s => s.PersonId == user.Id).ToListAsync());
        await Db.SaveChangesAsync();
        Db.PersonScopes.AddRange(columns.Select(c => new PersonScope { PersonId = user.Id, Kind = PersonScopeKind.Column, Value = c }));
        Db.PersonScopes.AddRange(wanted.Select(t => new PersonScope { PersonId = user.Id, Kind = PersonScopeKind.ContentType, Value = t }));
    }

    private async Task<List<string>> RequireOrganisationsAsync(IReadOnlyList<string> slugs)
    {
        var wanted = slugs.Distinct().ToList();
        var known = await Db.Terms.CountAsync(t => t.Kind == Contracts.Taxonomies.TaxonomyKind.Organisations && wanted.Contains(t.Slug));
        return known == wanted.Count ? wanted : throw new PeopleException("Có đơn vị không có trong danh mục.");
    }
}
