using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Press;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Press.Terms;

/// <summary><c>terms</c>: rules and quotas that programs can read. Open to all, since one reads them before one agrees.</summary>
public static class TermsEndpoints
{
    private const int LongPollSeconds = 25;

    public static void MapTerms(this RouteGroupBuilder press) =>
        press.MapRead("/terms", ReadAsync, "Read the terms and quotas").AllowAnonymous()
            .WithDescription("The edition that applications agree to, its rules in Vietnamese and English, general quotas, and the office's contacts. No key is needed.");

    private static async Task<JsonAnswer<PressTerms>> ReadAsync(PortalDbContext db, IOptions<PortalOptions> portal, CancellationToken cancellationToken)
    {
        var (site, _) = await OfficeDocuments.ReadAsync<SiteSettings>(db, RevisionSubject.Site, "", cancellationToken);
        var texts = site.TextsOf("vi");
        return ListJson.Answer(new PressTerms
        {
            Edition = PressTermsText.Edition,
            EffectiveFrom = PressTermsText.EffectiveFrom,
            Licence = texts.Licence,
            Rules = PressTermsText.Rules,
            Quotas = new PressQuotas(
                portal.Value.RequestsPerMinute, portal.Value.RequestsPerMinute, LongPollSeconds, PressKeys.UsualDays, RotatePressKey.MostOverlapDays),
            Contact = new PressContact(texts.Publisher, site.Email, site.Phone, texts.Address),
        }, CachePolicy.Program);
    }
}
