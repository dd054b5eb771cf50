using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Indicators;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>All indicators with their newest values, those that readers do not see included.</summary>
[RequirePermission(Permission.ManageTaxonomies)]
public sealed class IndicatorsModel(PortalDbContext db, Vocabulary vocabulary) : DeskPage
{
    public Vocabulary Vocabulary => vocabulary;

    public IReadOnlyList<IndicatorDefinition> Indicators { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await vocabulary.LoadAsync(Cancellation);
        var stored = await db.Indicators.AsNoTracking().Include(i => i.Observations).OrderBy(i => i.Order).ThenBy(i => i.Key)
            .Take(IndicatorRules.MostIndicators).ToListAsync(Cancellation);
        Indicators = stored.ConvertAll(IndicatorDefinition.Of);
    }
}
