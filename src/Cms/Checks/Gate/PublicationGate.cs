using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.Checks.Gate;

/// <summary>
/// What every text passes before readers get it. An error stops approval, appointment and publication; a warning stops appointment and
/// publication until somebody acknowledges it by name. The rules are those of the moment.
/// </summary>
public sealed class PublicationGate(StoredArticleReport reports, TimeProvider time)
{
    /// <summary>For approval: others shall not spend time on what cannot be published.</summary>
    /// <exception cref="ChecksFailedException">An error stands.</exception>
    public async Task RequireNoErrorAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        Require((await reports.ReadAsync(work.Db, work.Article, work.Edition, cancellationToken)).Errors);
    }

    /// <summary>
    /// For publication and appointment. The scheduler asks again only for what changes by itself, since people have answered for the rest;
    /// the command line acknowledges warnings in its own name, as it stands above four eyes.
    /// </summary>
    /// <exception cref="ChecksFailedException">An error stands, or a warning that nobody has acknowledged.</exception>
    public async Task RequirePassedAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var report = await reports.ReadAsync(work.Db, work.Article, work.Edition, cancellationToken,
            ReferenceEquals(work.Actor, Actor.Scheduler));
        if (ReferenceEquals(work.Actor, Actor.CommandLine))
        {
            Require(report.Errors);
            AcknowledgeAll(work, report);
            return;
        }

        Require(report.Findings.Where(f => f.Stops));
    }

    private static void Require(IEnumerable<ReportedFinding> standing)
    {
        if (standing.ToList() is { Count: > 0 } all)
            throw new ChecksFailedException(all);
    }

    private void AcknowledgeAll(EditorialWork work, CheckReport report)
    {
        var open = report.Open.ToList();
        foreach (var finding in open)
            work.Db.Acknowledgements.Add(AcknowledgementOf(work, finding));
        if (open.Count > 0)
            work.Note("acknowledge-warning", string.Join("; ", open.Select(f => f.Check.Name).Distinct()));
    }

    private Acknowledgement AcknowledgementOf(EditorialWork work, ReportedFinding finding) => new()
    {
        Id = time.NewId(),
        ArticleId = work.Article.Id,
        Edition = work.Edition.Number,
        Check = finding.Check.Code,
        Fingerprint = finding.Fingerprint,
        PassageHash = finding.PassageHash,
        PersonId = work.Actor.Id,
        PersonName = work.Actor.Name,
        At = work.Now,
    };
}
