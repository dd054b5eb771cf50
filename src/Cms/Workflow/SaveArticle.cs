using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Workflow;

/// <summary>Saves the working text. Text that was submitted or approved goes back to draft when it changes; public text gets a new edition.</summary>
public sealed class SaveArticle(EditorialTransactions transactions, ContentTypeRegistry types)
{
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, ArticleContent content, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.RequireMayEdit();
            work.RequireState(Enum.GetValues<EditionState>());
            var type = types.Get(work.Article.Type);
            if (ContentValidator.Validate(type, content, complete: false) is { Any: true } errors)
                throw new InvalidContentException(errors);
            await EditionText.PutAsync(work, type, content, token);
        }, cancellationToken);
}
