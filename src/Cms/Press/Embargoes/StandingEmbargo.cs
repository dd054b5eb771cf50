using System.Globalization;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;
using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>
/// The embargo that stands on an article, within the transaction of an editorial verb. It rests on the appointment of the very edition that
/// was given: whichever verb moves the appointment moves the embargo, publication lifts it, and whatever else ends the appointment takes it back.
/// </summary>
public sealed class StandingEmbargo(ContentTypeRegistry types, SnapshotBuilder snapshots)
{
    /// <summary>Gives the latest edition to entitled newsrooms until <paramref name="liftsAt"/>.</summary>
    public async Task BeginAsync(EditorialWork work, DateTimeOffset liftsAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var document = await ForeseeAsync(work, liftsAt, cancellationToken);
        work.Db.Embargoes.Add(new Embargo
        {
            ArticleId = document.Id,
            Edition = document.Edition,
            Hash = document.Hash,
            Json = SnapshotJson.Write(document),
            LiftsAt = liftsAt,
            GivenAt = work.Now,
            GivenBy = work.Actor.Id,
        });
        var kind = work.Article.PublicEdition is null ? ChangeKind.Published : work.Edition.IsCorrection ? ChangeKind.Corrected : ChangeKind.Updated;
        work.AddChange(RowOf(work, kind, document, liftsAt));
    }

    /// <summary>Takes back what was given, before it is public.</summary>
    public static void End(EditorialWork work, Embargo embargo)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(embargo);
        work.Db.Embargoes.Remove(embargo);
        work.AddChange(RowOf(work, ChangeKind.Withdrawn, SnapshotJson.Read(embargo.Json), null));
    }

    /// <summary>The embargo on the article; null when there is none.</summary>
    public static Task<Embargo?> FindAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.Db.Embargoes.SingleOrDefaultAsync(e => e.ArticleId == work.Article.Id, cancellationToken);
    }

    /// <summary>
    /// What counts as the moment of a publication. What newsrooms were given says when it becomes public, so that moment it is, though the
    /// clock needs some milliseconds; by hand and before its time, it is now.
    /// </summary>
    public static async Task<DateTimeOffset> MomentOfPublicationAsync(EditorialWork work, CancellationToken cancellationToken) =>
        await FindAsync(work, cancellationToken) is { } embargo && embargo.LiftsAt < work.Now ? embargo.LiftsAt : work.Now;

    /// <summary>Keeps the embargo and its log true after a verb has done its work.</summary>
    public async Task FollowAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (await FindAsync(work, cancellationToken) is not { } embargo || work.Db.Entry(embargo).State == EntityState.Deleted)
            return;
        if (work.Article.PublicEdition == embargo.Edition)
            await LiftAsync(work, embargo, cancellationToken);
        else if (StandsOn(work) is not { } appointed || work.Edition.Number != embargo.Edition || work.Edition.ContentHash != embargo.Hash)
            EndWithNote(work, embargo);
        else if (appointed != embargo.LiftsAt)
            await MoveAsync(work, embargo, appointed, cancellationToken);
    }

    private static DateTimeOffset? StandsOn(EditorialWork work) =>
        work.Edition.State == EditionState.Scheduled && work.Article.DeletedAt is null ? work.Edition.PublishAt : null;

    private static async Task LiftAsync(EditorialWork work, Embargo embargo, CancellationToken cancellationToken)
    {
        work.Db.Embargoes.Remove(embargo);
        var live = await work.Db.LiveArticles.AsNoTracking().SingleAsync(l => l.ArticleId == embargo.ArticleId, cancellationToken);
        work.AddChange(RowOf(work, ChangeKind.EmbargoLifted, SnapshotJson.Read(live.Json), null));
        work.Note("lift-embargo");
    }

    private static void EndWithNote(EditorialWork work, Embargo embargo)
    {
        End(work, embargo);
        work.Note("end-embargo");
    }

    private async Task MoveAsync(EditorialWork work, Embargo embargo, DateTimeOffset liftsAt, CancellationToken cancellationToken)
    {
        var document = await ForeseeAsync(work, liftsAt, cancellationToken);
        (embargo.Json, embargo.LiftsAt) = (SnapshotJson.Write(document), liftsAt);
        work.AddChange(RowOf(work, ChangeKind.Updated, document, liftsAt));
        work.Note("move-embargo", liftsAt.ToString("O", CultureInfo.InvariantCulture));
    }

    // The edition is not touched: copies of it and its article stand as they will on the day.
    private async Task<ContractArticle> ForeseeAsync(EditorialWork work, DateTimeOffset liftsAt, CancellationToken cancellationToken)
    {
        var article = (Article)work.Db.Entry(work.Article).CurrentValues.ToObject();
        var edition = (Edition)work.Db.Entry(work.Edition).CurrentValues.ToObject();
        article.FirstPublishedAt ??= liftsAt;
        edition.PublishedAt = liftsAt;
        var type = types.Get(article.Type);
        var content = ContentJson.Deserialize(type, edition.Content);
        var path = await PathClaims.ForeseeAsync(work, type, content, cancellationToken);
        return await snapshots.BuildPublicAsync(work.Db, article, edition, content, path, cancellationToken);
    }

    private static EmbargoChange RowOf(EditorialWork work, string kind, ContractArticle document, DateTimeOffset? until) => new()
    {
        Kind = kind,
        ArticleId = document.Id,
        Edition = document.Edition,
        Hash = document.Hash,
        At = work.Now,
        EmbargoedUntil = until,
        Type = document.Type,
        Locale = document.Locale,
        Path = document.Path,
    };
}
