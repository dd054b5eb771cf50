using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Workflow;

/// <summary>Begins a new article with a first draft.</summary>
public sealed class CreateArticle(EditorialTransactions transactions, ContentTypeRegistry types, TimeProvider time)
{
    /// <param name="origin">Language, owner and source of the new article.</param>
    public Task<EditorialOutcome> ExecuteAsync(
        string type, ArticleContent content, ArticleOrigin origin, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(actor);
        var descriptor = types.Find(type) ?? throw new EditorialException(ProblemCode.InvalidContent, $"Không có loại nội dung “{type}”.");
        if (origin.Locale is not ("vi" or "en"))
            throw new EditorialException(ProblemCode.InvalidContent, "Ngôn ngữ phải là vi hoặc en.");
        if (ContentValidator.Validate(descriptor, content, complete: false) is { Any: true } errors)
            throw new InvalidContentException(errors);
        var now = time.Now();
        var json = ContentJson.Serialize(content);
        var article = NewArticle(type, content, origin, actor, now);
        var edition = NewEdition(article, json, actor, now);
        return transactions.CreateAsync(article, edition, actor, async (work, token) =>
        {
            work.Require(Permission.CreateArticle);
            if (origin.TranslationOf is { } original)
                article.TranslationGroup = await GroupOfAsync(work, original, origin.Locale, token);
            await EditionText.RecordMediaAsync(work, content, token);
            work.Note("create");
        }, cancellationToken);
    }

    private Article NewArticle(string type, ArticleContent content, ArticleOrigin origin, Actor actor, DateTimeOffset now)
    {
        var id = origin.Id ?? time.NewId();
        return new Article
        {
            Id = id,
            Type = type,
            Locale = origin.Locale,
            TranslationGroup = id,
            Office = origin.Office ?? (actor.Organisations.Count > 0 ? actor.Organisations[0] : null),
            SourceKey = origin.SourceKey,
            SourceHash = origin.SourceHash,
            CreatedBy = actor.Id,
            CreatedAt = now,
            UpdatedAt = now,
            Headline = content.Headline,
            LatestEdition = 1,
        };
    }

    private static Edition NewEdition(Article article, string json, Actor actor, DateTimeOffset now) => new()
    {
        ArticleId = article.Id,
        Number = 1,
        Content = json,
        ContentHash = ContentJson.Hash(json),
        CreatedAt = now,
        UpdatedAt = now,
        Writers = actor.Id is { } id ? [id] : [],
    };

    private static async Task<Guid> GroupOfAsync(EditorialWork work, Guid original, string locale, CancellationToken cancellationToken)
    {
        var group = await work.Db.Articles.Where(a => a.Id == original).Select(a => (Guid?)a.TranslationGroup).SingleOrDefaultAsync(cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Không tìm thấy bài gốc của bản dịch.");
        if (await work.Db.Articles.AnyAsync(a => a.TranslationGroup == group && a.Locale == locale && a.DeletedAt == null, cancellationToken))
            throw new EditorialException(ProblemCode.InvalidContent, $"Bài gốc đã có bản dịch sang “{locale}”.");
        return group;
    }
}
