using CommsPortal.Cms.Desk.Definitions;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The menus of the site in one language.</summary>
[RequirePermission(Permission.ManageSettings)]
public sealed class MenusModel(PortalDbContext db, OfficeDocuments documents, SitePlaces places) : DocumentPage<SiteMenus>(db, documents)
{
    [BindProperty(SupportsGet = true)]
    public string Locale { get; set; } = "vi";

    [BindProperty]
    public List<MenuRow> Main { get; set; } = [];

    [BindProperty]
    public List<MenuRow> Footer { get; set; } = [];

    /// <summary>Pages of the site to choose from.</summary>
    public IReadOnlyList<MenuLink> Places { get; private set; } = [];

    public override string Here => Locale == "en" ? DeskPaths.Menus + "/en" : DeskPaths.Menus;

    protected override string Subject => RevisionSubject.Menus;

    protected override string Key => Locale;

    protected override bool IsThere => Locale is "vi" or "en";

    protected override async Task ShowAsync(SiteMenus? document)
    {
        Places = await places.OfferAsync(Locale, Cancellation);
        if (document is not null)
            (Main, Footer) = (MenuRow.Of(document.Main, 4), MenuRow.Of(document.Footer, 4));
    }

    protected override Task<SiteMenus> ReadAsync() =>
        SiteText.RequireAsync(new SiteMenus { Main = MenuRow.Read(Main), Footer = MenuRow.Read(Footer) }, Db, places, Cancellation);
}
