using CommsPortal.Cms.Checks.Consents;
using CommsPortal.Cms.Export;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Import;

/// <summary>Records the consents that a file names, each once.</summary>
public sealed class ImportedConsents(IDbContextFactory<PortalDbContext> contexts, RecordConsent record, WithdrawConsent withdraw)
{
    internal async Task StoreAsync(Guid articleId, IReadOnlyList<ExportedConsent> consents, CancellationToken cancellationToken)
    {
        if (consents.Count == 0)
            return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.Consents.AsNoTracking().Where(c => c.ArticleId == articleId).ToListAsync(cancellationToken);
        foreach (var consent in consents)
        {
            if (!ConsentFormName.TryParse(consent.Form, out var form))
                throw new EditorialException(ProblemCode.InvalidContent,
                    $"consents: “{consent.Form}” không phải hình thức đồng ý; dùng written, electronic, recorded hoặc witnessed.");
            var stored = known.FirstOrDefault(c => c.Person == consent.Person && c.Form == form && c.GivenOn == consent.GivenOn)
                ?? await record.ExecuteAsync(articleId, consent.Person, form, consent.GivenOn, consent.Evidence, Actor.CommandLine,
                    cancellationToken);
            if (consent.WithdrawnOn is { } day && stored.WithdrawnOn is null)
                await withdraw.ExecuteAsync(articleId, stored.Id, Actor.CommandLine, cancellationToken, day);
        }
    }
}
