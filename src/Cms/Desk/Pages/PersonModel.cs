using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>One person: roles, organisations, lock, a new password link.</summary>
[RequirePermission(Permission.ManagePeople)]
public sealed class PersonModel(
    UserManager<PortalUser> users, ChangePerson change, LockPerson lockPerson, RequestPasswordReset reset, ResetSecondFactor resetSecondFactor,
    Vocabulary vocabulary, ContentTypeRegistry types, PortalDbContext db) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    [BindProperty]
    public List<string> Organisations { get; set; } = [];

    [BindProperty]
    public List<string> Columns { get; set; } = [];

    [BindProperty]
    public List<string> Types { get; set; } = [];

    public PortalUser Person { get; private set; } = null!;

    public bool Locked { get; private set; }

    public Vocabulary Vocabulary => vocabulary;

    public IReadOnlyList<ContentTypeDescriptor> AllTypes => types.All;

    /// <summary>The link to set a password; shown once.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return NotFound();
        await FillAsync();
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => TryAsync(async () =>
    {
        await change.ExecuteAsync(Id, new PersonDetails(Name ?? "", Person.Email ?? "", Roles, Organisations) { Columns = Columns, Types = Types }, Actor, Cancellation);
        return Done(DeskPaths.Person(Id), "Đã lưu. Quyền mới có hiệu lực ngay.");
    });

    public Task<IActionResult> OnPostLockAsync() => TryAsync(async () =>
    {
        await lockPerson.ExecuteAsync(Person, locked: true, Actor, Cancellation);
        return Done(DeskPaths.Person(Id), "Đã khóa và kết thúc mọi phiên đăng nhập của người này.");
    });

    public Task<IActionResult> OnPostUnlockAsync() => TryAsync(async () =>
    {
        await lockPerson.ExecuteAsync(Person, locked: false, Actor, Cancellation);
        return Done(DeskPaths.Person(Id), "Đã mở khóa.");
    });

    public Task<IActionResult> OnPostResetAsync() => TryAsync(async () =>
    {
        Link = await reset.ExecuteAsync(Person, Actor, Cancellation);
        await FillAsync();
        return Page();
    });

    public Task<IActionResult> OnPostResetSecondFactorAsync() => TryAsync(async () =>
    {
        await resetSecondFactor.ExecuteAsync(Person, Actor, Cancellation);
        return Done(DeskPaths.Person(Id), "Đã đặt lại xác thực hai bước và kết thúc mọi phiên đăng nhập của người này.");
    });

    private async Task<IActionResult> TryAsync(Func<Task<IActionResult>> action)
    {
        if (!await FindAsync())
            return NotFound();
        try
        {
            return await action();
        }
        catch (PeopleException refused)
        {
            if (Name is null)
                await FillAsync();
            return Refuse(refused.Message);
        }
    }

    private async Task<bool> FindAsync()
    {
        await vocabulary.LoadAsync(Cancellation);
        if (await users.FindByIdAsync(Id.ToString()) is not { } person)
            return false;
        Person = person;
        Locked = await users.IsLockedOutAsync(person);
        return true;
    }

    private async Task FillAsync()
    {
        Name = Person.DisplayName;
        Roles = [.. await users.GetRolesAsync(Person)];
        Organisations = Person.Organisations;
        var scopes = await db.PersonScopes.AsNoTracking().Where(s => s.PersonId == Id).ToListAsync(Cancellation);
        Columns = [.. scopes.Where(s => s.Kind == PersonScopeKind.Column).Select(s => s.Value)];
        Types = [.. scopes.Where(s => s.Kind == PersonScopeKind.ContentType).Select(s => s.Value)];
    }
}
