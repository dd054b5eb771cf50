using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Checks.Settings;
using CommsPortal.Cms.Checks.Texts;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks;

/// <summary>Makes the checks that the administrator has not turned off, and says what each finding means.</summary>
public sealed class ArticleChecks(IEnumerable<IArticleCheck> checks)
{
    /// <summary>Most findings of one check that are reported at a time.</summary>
    public const int MostFindings = 50;

    private readonly IReadOnlyList<IArticleCheck> checks = checks.ToList();

    /// <summary>All checks that the portal knows, in the order in which people are shown them.</summary>
    public IReadOnlyList<CheckDescription> All => checks.Select(c => c.Description).ToList();

    /// <summary>Checks a content as it is.</summary>
    /// <param name="onlyWhatChanges">True to make only the checks whose answer changes by itself.</param>
    public async Task<CheckReport> RunAsync(CheckedArticle article, CancellationToken cancellationToken, bool onlyWhatChanges = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        var settings = await CheckSettings.ReadAsync(article.Db, cancellationToken);
        var equipped = article with { Options = settings.Options };
        var wanted = checks
            .Where(c => settings.SeverityOf(c.Description) != CheckSeverity.Off && (c.Description.ChangesByItself || !onlyWhatChanges));
        var found = new List<(CheckDescription Check, Finding Finding)>();
        foreach (var check in wanted)
            found.AddRange((await check.FindAsync(equipped, cancellationToken)).Take(MostFindings).Select(f => (check.Description, f)));
        var given = await GivenAsync(article, cancellationToken);
        var named = Name(article, found);
        return new CheckReport(named
            .Select(n => Report(n.Check, settings.SeverityOf(n.Check), n.Finding, n.Fingerprint, n.PassageHash, given))
            .OrderBy(f => f.Level).ThenBy(f => f.Acknowledged is null ? 0 : 1).ToList());
    }

    private static ReportedFinding Report(
        CheckDescription check, CheckSeverity severity, Finding finding, string fingerprint, string passage,
        Dictionary<string, Acknowledgement> given)
    {
        var level = finding.Inconclusive ? FindingLevel.Note : severity == CheckSeverity.Error ? FindingLevel.Error : FindingLevel.Warning;
        return new ReportedFinding(check, level, finding, fingerprint, passage, level == FindingLevel.Warning
            ? given.GetValueOrDefault(fingerprint)
            : null);
    }

    private static async Task<Dictionary<string, Acknowledgement>> GivenAsync(CheckedArticle article, CancellationToken cancellationToken)
    {
        if (article.Id is not { } id)
            return [];
        var rows = await article.Db.Acknowledgements.AsNoTracking().Where(a => a.ArticleId == id && a.VoidedAt == null)
            .OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        return rows.DistinctBy(a => a.Fingerprint).ToDictionary(a => a.Fingerprint, StringComparer.Ordinal);
    }

    // Two equal findings in equal passages are told apart by their order.
    private static IEnumerable<(CheckDescription Check, Finding Finding, string Fingerprint, string PassageHash)> Name(
        CheckedArticle article, List<(CheckDescription Check, Finding Finding)> found)
    {
        var sources = article.Texts.DistinctBy(t => t.Field).ToDictionary(t => t.Field, t => t.Source);
        var values = Passages.ValuesOf(article.Type, article.Content);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (check, finding) in found)
        {
            var passage = finding.Offset is { } offset && sources.TryGetValue(finding.Field, out var source)
                ? Passages.Around(source, offset)
                : values(finding.Field);
            var hash = Passages.Hash(finding.Field, passage);
            var key = $"{check.Code}\n{hash}\n{finding.Subject}";
            var number = seen[key] = seen.GetValueOrDefault(key) + 1;
            var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{number}")))[..32];
            yield return (check, finding, fingerprint, hash);
        }
    }
}
