using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;
using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Publishing;

/// <summary>What publishing and withdrawing do to everything public, within the verb's transaction.</summary>
public sealed class Publication(ContentTypeRegistry types, SnapshotBuilder snapshots, LiveIndex live)
{
    /// <summary>Makes the latest edition the public one.</summary>
    /// <param name="publishedAt">First publication elsewhere, for imports; null means now.</param>
    public async Task PublishAsync(EditorialWork work, DateTimeOffset? publishedAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var first = work.Article.FirstPublishedAt is null;
        var moment = await StandingEmbargo.MomentOfPublicationAsync(work, cancellationToken);
        var wasPublic = work.Article.PublicEdition is not null;
        work.Article.FirstPublishedAt ??= publishedAt ?? moment;
        work.Edition.PublishedAt = first ? work.Article.FirstPublishedAt : moment;
        var content = ContentJson.Deserialize(types.Get(work.Article.Type), work.Edition.Content);
        var path = await PathClaims.ClaimAsync(work, types.Get(work.Article.Type), content, cancellationToken);
        await SupersedeAsync(work, cancellationToken);
        work.MoveTo(EditionState.Published, "publish");
        work.Article.PublicEdition = work.Edition.Number;
        (work.Article.WithdrawnAt, work.Article.WithdrawalReason) = (null, null);
        await work.Db.SaveChangesAsync(cancellationToken);

        var document = await snapshots.BuildPublicAsync(work.Db, work.Article, work.Edition, content, path, cancellationToken);
        AddSnapshot(work, document);
        await work.Db.SaveChangesAsync(cancellationToken);
        var touched = await live.ReplaceAsync(work, document, cancellationToken);
        var kind = !wasPublic ? ChangeKind.Published : work.Edition.IsCorrection ? ChangeKind.Corrected : ChangeKind.Updated;
        work.AddChange(ChangeOf(work, kind, document, touched));
        await live.RefreshMentionsAsync(work, cancellationToken);
    }

    /// <summary>Takes the public edition back.</summary>
    public async Task WithdrawAsync(EditorialWork work, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var number = work.Article.PublicEdition!.Value;
        var snapshot = await work.Db.Snapshots.SingleAsync(s => s.ArticleId == work.Article.Id && s.Edition == number, cancellationToken);
        var document = SnapshotJson.Read(snapshot.Json);
        await ScheduledActions.CancelAsync(work, cancellationToken);
        if (number == work.Edition.Number)
        {
            work.MoveTo(EditionState.Withdrawn, "withdraw", reason);
        }
        else
        {
            var edition = await work.Db.Editions.SingleAsync(e => e.ArticleId == work.Article.Id && e.Number == number, cancellationToken);
            edition.State = EditionState.Withdrawn;
            work.Note("withdraw", reason);
        }

        work.Article.PublicEdition = null;
        (work.Article.WithdrawnAt, work.Article.WithdrawalReason) = (work.Now, reason);
        await work.Db.SaveChangesAsync(cancellationToken);
        var touched = await live.RemoveAsync(work, cancellationToken);
        work.AddChange(ChangeOf(work, ChangeKind.Withdrawn, document, touched));
        await live.RefreshMentionsAsync(work, cancellationToken);
    }

    private static async Task SupersedeAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        if (work.Article.PublicEdition is not { } number)
            return;
        var previous = await work.Db.Editions.SingleAsync(e => e.ArticleId == work.Article.Id && e.Number == number, cancellationToken);
        previous.State = EditionState.Superseded;
    }

    private static void AddSnapshot(EditorialWork work, ContractArticle document) => work.Db.Snapshots.Add(new Snapshot
    {
        ArticleId = work.Article.Id,
        Edition = work.Edition.Number,
        Json = SnapshotJson.Write(document),
        Hash = work.Edition.ContentHash,
        Path = document.Path,
        PublishedAt = work.Now,
    });

    private static ChangeRow ChangeOf(EditorialWork work, string kind, ContractArticle document, IReadOnlyList<string> touched) => new()
    {
        Kind = kind,
        ArticleId = document.Id,
        Edition = document.Edition,
        Hash = document.Hash,
        At = work.Now,
        Type = document.Type,
        Locale = document.Locale,
        Path = document.Path,
        Tags = [.. ChangeTags.Of(document).Union(touched)],
    };
}
