using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Who has to approve which articles, for the administrator to see and change.</summary>
[RequirePermission(Permission.ManageApprovals)]
public sealed class ApprovalsModel(PortalDbContext db, Vocabulary vocabulary, ContentTypeRegistry types) : DeskPage
{
    private const int MostChains = 200;

    public IReadOnlyList<ApprovalChain> Chains { get; private set; } = [];

    public Vocabulary Vocabulary => vocabulary;

    public ContentTypeRegistry Types => types;

    public async Task OnGetAsync()
    {
        await vocabulary.LoadAsync(Cancellation);
        Chains = await db.ApprovalChains.AsNoTracking().OrderBy(c => c.Type).ThenBy(c => c.Office).Take(MostChains).ToListAsync(Cancellation);
    }

    public string NameOf(ApprovalChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return Name(chain.Type, chain.Office, types, vocabulary);
    }

    public string WhoTakes(ApprovalStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var roles = string.Join(" hoặc ", step.Roles.Select(Role.TitleOf));
        return step.Organisation is null ? roles : $"{roles} của {vocabulary.NameOfOffice(step.Organisation)}";
    }

    /// <summary>Which articles a chain is for, for people.</summary>
    internal static string Name(string type, string office, ContentTypeRegistry types, Vocabulary vocabulary) =>
        $"{(type.Length == 0 ? "Mọi loại nội dung" : types.Find(type)?.Title ?? type)} · {(office.Length == 0 ? "mọi đơn vị" : vocabulary.NameOfOffice(office))}";
}
