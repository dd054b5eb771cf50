using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Approvals;

/// <summary>The steps of submissions as they are stored.</summary>
public static class ReviewSteps
{
    public static async Task<Review> ReadAsync(PortalDbContext db, Article article, Edition edition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(edition);
        var steps = await db.ReviewSteps.Where(s => s.ArticleId == edition.ArticleId && s.Edition == edition.Number).OrderBy(s => s.Number)
            .ToListAsync(cancellationToken);
        return new Review(article, edition, steps);
    }

    /// <summary>Gives a text that is being submitted the steps of the chain that holds now.</summary>
    internal static async Task BeginAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        var (article, number) = (work.Article, work.Edition.Number);
        await work.Db.ReviewSteps.Where(s => s.ArticleId == article.Id && s.Edition == number).ExecuteDeleteAsync(cancellationToken);
        var chain = await ApprovalChains.ForAsync(work.Db, article.Type, article.Office, cancellationToken);
        var slugs = chain.Select(s => s.Organisation).OfType<string>().Distinct().ToList();
        var names = await work.Db.Terms.AsNoTracking().Where(t => t.Kind == TaxonomyKind.Organisations && slugs.Contains(t.Slug))
            .ToDictionaryAsync(t => t.Slug, t => t.Name, cancellationToken);
        var steps = chain.Select((step, index) => new ReviewStep
        {
            ArticleId = article.Id,
            Edition = number,
            Number = index + 1,
            Title = step.Title,
            Roles = [.. step.Roles],
            Organisation = step.Organisation,
            OrganisationName = step.Organisation is { } slug ? names.GetValueOrDefault(slug, slug) : null,
        }).ToList();
        work.Db.ReviewSteps.AddRange(steps);
        Await(article, steps[0]);
    }

    /// <summary>Takes the present step in the actor's name or that of an absent colleague; the portal itself takes all that are left.</summary>
    /// <returns>The step that waits next; null when the text is approved.</returns>
    internal static ReviewStep? Take(EditorialWork work, Review review, Actor holder, string? note)
    {
        do
        {
            var step = review.Current!;
            (step.ApprovedBy, step.ApprovedByName, step.ApprovedAt, step.Note) = (work.Actor.Id, work.Actor.Name, work.Now, note);
            (step.ApprovedFor, step.ApprovedForName) = holder.Id == work.Actor.Id ? (null, null) : (holder.Id, holder.Name);
            step.ApprovedHash = work.Edition.ContentHash;
        }
        while (work.Actor.IsSystem && review.Current is not null);
        if (review.Current is { } next)
            Await(work.Article, next);
        return review.Current;
    }

    private static void Await(Article article, ReviewStep step) =>
        (article.TurnRoles, article.TurnOffice) = (string.Concat(step.Roles.Select(r => $"|{r}|")), step.Organisation);
}
