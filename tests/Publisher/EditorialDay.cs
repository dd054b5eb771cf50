using System.Globalization;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Publisher;

/// <summary>An office that never rests: random editorial actions, each acknowledged once it is committed.</summary>
internal sealed class EditorialDay(
    IDbContextFactory<PortalDbContext> contexts,
    CreateArticle create,
    SaveArticle save,
    SubmitArticle submit,
    ApproveArticle approve,
    PublishArticle publish,
    CorrectArticle correct,
    WithdrawArticle withdraw,
    ContentTypeRegistry types)
{
    private static readonly Actor Actor = Actor.CommandLine;

    public async Task WorkAsync(Random random, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var id = await PickAsync(random, cancellationToken);
            if (id is null || random.Next(3) == 0)
                await PublishNewAsync(random, cancellationToken);
            else if (random.Next(4) == 0)
                await WithdrawAsync(id.Value, cancellationToken);
            else
                await RepublishAsync(id.Value, random, cancellationToken);
        }
    }

    private async Task<Guid?> PickAsync(Random random, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await db.Articles.AsNoTracking().OrderByDescending(a => a.UpdatedAt).Take(20).Select(a => a.Id).ToListAsync(cancellationToken);
        return ids.Count == 0 ? null : ids[random.Next(ids.Count)];
    }

    private async Task PublishNewAsync(Random random, CancellationToken cancellationToken)
    {
        var created = await create.ExecuteAsync("news", NewsOf(random), new ArticleOrigin(), Actor, cancellationToken);
        await FinishAsync(created.ArticleId, cancellationToken);
    }

    private async Task RepublishAsync(Guid id, Random random, CancellationToken cancellationToken)
    {
        var (state, isPublic) = await StateAsync(id, cancellationToken);
        if (isPublic && state == EditionState.Published && random.Next(3) == 0)
            await correct.ExecuteAsync(id, null, "số cũ", "số mới", Actor, cancellationToken);
        else
            await save.ExecuteAsync(id, null, NewsOf(random), Actor, cancellationToken);
        await FinishAsync(id, cancellationToken);
    }

    // Takes up whatever a killed predecessor left half done.
    private async Task FinishAsync(Guid id, CancellationToken cancellationToken)
    {
        var (state, _) = await StateAsync(id, cancellationToken);
        if (state == EditionState.Draft)
            state = (await submit.ExecuteAsync(id, null, Actor, cancellationToken)).State;
        if (state == EditionState.InReview)
            state = (await approve.ExecuteAsync(id, null, null, Actor, cancellationToken)).State;
        if (state == EditionState.Approved)
            Acknowledge("publish", await publish.ExecuteAsync(id, null, Actor, cancellationToken));
    }

    private async Task WithdrawAsync(Guid id, CancellationToken cancellationToken)
    {
        var (_, isPublic) = await StateAsync(id, cancellationToken);
        if (isPublic)
            Acknowledge("withdraw", await withdraw.ExecuteAsync(id, null, "Thử nghiệm", Actor, cancellationToken));
    }

    private async Task<(EditionState State, bool IsPublic)> StateAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
        return (article.State, article.PublicEdition is not null);
    }

    private News NewsOf(Random random)
    {
        var number = random.Next(1_000_000).ToString(CultureInfo.InvariantCulture);
        var news = (News)types.Get("news").CreateEmpty();
        (news.Headline, news.Lead, news.Body) = ($"Tin số {number}", "Sapo " + number, $"Nội dung **{number}** của tin.");
        return news;
    }

    private static void Acknowledge(string action, EditorialOutcome outcome) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{action} {outcome.ArticleId} {outcome.Edition} {outcome.Sequence}"));
}
