using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Client;

namespace CommsPortal.Examples;

/// <summary>
/// Begins with a snapshot, then follows the log. Every step may be done twice without harm, and the cursor is kept after the work that it
/// stands for: so whatever stops this program, the next run does again what may be missing, and nothing is lost.
/// </summary>
internal sealed class Mirror(NewsroomClient press, MirrorFolder folder)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <param name="once">End when the copy is up to date, instead of waiting for what comes.</param>
    public async Task FollowAsync(bool once, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var cursor = folder.ReadCursor() ?? await BeginAsync(cancellationToken);
                await foreach (var page in press.FollowChangesAsync(cursor, once ? TimeSpan.Zero : Wait, cancellationToken))
                {
                    foreach (var change in page.Items)
                        await ApplyAsync(change, cancellationToken);
                    folder.WriteCursor(page.Cursor);
                    if (once && page.Items.Count == 0)
                        return;
                }
            }
            catch (PortalUnavailableException away)
            {
                // The portal is restarted, or the network is gone: it is asked again, from the cursor that was kept.
                await Console.Error.WriteLineAsync($"{away.Message} Again in {Pause.TotalSeconds} s.");
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    // While there is no cursor, whatever lies in the folder is of a beginning that was broken off.
    private async Task<string> BeginAsync(CancellationToken cancellationToken)
    {
        folder.Clear();
        if (!press.HasKey)
            return "0";
        await using var snapshot = await press.OpenSnapshotAsync(cancellationToken);
        await foreach (var article in snapshot.ReadArticlesAsync(cancellationToken))
            folder.Write(MirrorFolder.Public, article);
        folder.WriteCursor(snapshot.Header.Cursor);
        return snapshot.Header.Cursor;
    }

    private Task ApplyAsync(Change change, CancellationToken cancellationToken) => change switch
    {
        // A term, a column, a setting of the site: nothing that this copy keeps.
        { ArticleId: null } => Task.CompletedTask,
        { EmbargoSequence: not null, ArticleId: { } id } => ApplyAsync(
            MirrorFolder.Embargoed, id, change.Kind is ChangeKind.Withdrawn or ChangeKind.EmbargoLifted, press.GetEmbargoedArticleAsync, cancellationToken),
        { ArticleId: { } id } => ApplyAsync(
            MirrorFolder.Public, id, change.Kind is ChangeKind.Withdrawn or ChangeKind.Deleted, press.GetPublicArticleAsync, cancellationToken),
    };

    // What is fetched is the article as it is now, which may be newer than the change; then its own change comes later and finds nothing to do.
    private async Task ApplyAsync(
        string set, Guid id, bool ends, Func<Guid, CancellationToken, Task<Article?>> fetch, CancellationToken cancellationToken)
    {
        if (!ends && await fetch(id, cancellationToken) is { } article)
            folder.Write(set, article);
        else
            folder.Remove(set, id);
    }
}
