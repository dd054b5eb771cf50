using System.Globalization;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Workflow;

/// <summary>Brings the text of an earlier edition back as a draft. Nothing public changes.</summary>
public sealed class RestoreEdition(EditorialTransactions transactions, ContentTypeRegistry types)
{
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, int number, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.RequireMayEdit();
            work.RequireState(Enum.GetValues<EditionState>());
            var json = await work.Db.Editions.Where(e => e.ArticleId == articleId && e.Number == number)
                .Select(e => e.Content).SingleOrDefaultAsync(token)
                ?? throw new EditorialException(ProblemCode.NotFound, $"Bài không có phiên bản {number}.");
            var type = types.Get(work.Article.Type);
            await EditionText.PutAsync(work, type, ContentJson.Deserialize(type, json), token);
            work.Note("restore-edition", number.ToString(CultureInfo.InvariantCulture));
        }, cancellationToken);
}
