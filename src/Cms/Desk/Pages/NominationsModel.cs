using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Nominations.Forms;
using CommsPortal.Cms.Nominations.Lists;
using CommsPortal.Cms.Nominations.Verbs;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The nominations that one may see: a unit its own, the office those of its organisations.</summary>
[RequirePermission(Permission.Nominate)]
public sealed class NominationsModel(NominationList list, Vocabulary vocabulary) : DeskPage
{
    public NominationFilter Filter { get; private set; } = new();

    public NominationPage List { get; private set; } = null!;

    public Vocabulary Words => vocabulary;

    public bool Handles => Actor.May(Permission.HandleNominations);

    public async Task OnGetAsync()
    {
        Filter = NominationFilter.Read(Request.Query);
        await vocabulary.LoadAsync(Cancellation);
        List = await list.ReadAsync(Filter, Actor, Cancellation);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] BeginNomination begin)
    {
        var id = await begin.ExecuteAsync(Actor, Cancellation);
        return LocalRedirect(DeskPaths.EditNomination(id, NominationStep.All[0].Code));
    }
}
