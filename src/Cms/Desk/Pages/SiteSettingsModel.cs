using CommsPortal.Cms.Desk.Definitions;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What the site says of itself: name, owner, who answers, contacts, licence, links elsewhere, the foot of every page.</summary>
[RequirePermission(Permission.ManageSettings)]
public sealed class SiteSettingsModel(PortalDbContext db, OfficeDocuments documents) : DocumentPage<SiteSettings>(db, documents)
{
    [BindProperty]
    public SiteTexts Vi { get; set; } = new();

    [BindProperty]
    public SiteTexts En { get; set; } = new();

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public List<MenuRow> Social { get; set; } = [];

    public override string Here => DeskPaths.Site;

    protected override string Subject => RevisionSubject.Site;

    protected override Task ShowAsync(SiteSettings? document)
    {
        if (document is null)
            return Task.CompletedTask;
        (Vi, En) = (document.TextsOf("vi"), document.TextsOf("en"));
        (Phone, Email) = (document.Phone, document.Email);
        Social = MenuRow.Of(document.Social, 2);
        return Task.CompletedTask;
    }

    protected override Task<SiteSettings> ReadAsync() => Task.FromResult(SiteText.Require(new SiteSettings
    {
        Texts = new Dictionary<string, SiteTexts> { ["vi"] = Vi, ["en"] = En },
        Phone = Phone,
        Email = Email,
        Social = MenuRow.Read(Social),
    }));
}
