using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Everybody who may sign in, and adding somebody.</summary>
[RequirePermission(Permission.ManagePeople)]
public sealed class PeopleModel(PeopleList list, AddPerson add, PasswordLinks links, Vocabulary vocabulary, ContentTypeRegistry types) : DeskPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    [BindProperty]
    public List<string> Organisations { get; set; } = [];

    [BindProperty]
    public List<string> Columns { get; set; } = [];

    [BindProperty]
    public List<string> Types { get; set; } = [];

    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    public Vocabulary Vocabulary => vocabulary;

    public IReadOnlyList<ContentTypeDescriptor> AllTypes => types.All;

    /// <summary>The link by which the person who was just added sets a password; shown once.</summary>
    public string? Link { get; private set; }

    public string? Added { get; private set; }

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            var person = await add.ExecuteAsync(new PersonDetails(Name ?? "", Email ?? "", Roles, Organisations) { Columns = Columns, Types = Types }, Actor, Cancellation);
            (Added, Link) = (person.DisplayName, await links.CreateUrlAsync(person));
            (Name, Email, Roles, Organisations, Columns, Types) = (null, null, [], [], [], []);
            ModelState.Clear();
            await ReadAsync();
            return Page();
        }
        catch (PeopleException refused)
        {
            await ReadAsync();
            return Refuse(refused.Message);
        }
    }

    private async Task ReadAsync()
    {
        await vocabulary.LoadAsync(Cancellation);
        People = await list.ReadAsync(Cancellation);
    }
}
