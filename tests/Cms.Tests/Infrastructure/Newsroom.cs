using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Checks.Gate;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>An office at work, for tests: people with roles, and the way of an article in single steps.</summary>
public sealed class Newsroom(
    CreateArticle create, SaveArticle save, SubmitArticle submit, ApproveArticle approve, PublishArticle publish, AcknowledgeFinding acknowledge)
{
    public static Actor Writer { get; } = Person(1, "Lan", Role.Author);

    public static Actor Editor { get; } = Person(2, "Minh", Role.Editor);

    public static Actor Approver { get; } = Person(3, "Hạnh", Role.Approver);

    public static Actor Administrator { get; } = Person(4, "Sơn", Role.Administrator);

    public static Actor Person(byte number, string name, params string[] roles) =>
        Actor.Of(new Guid(number, 0, 0, new byte[8]), name, roles, []);

    public static News News(string headline, Action<News>? change = null)
    {
        var news = new News { Headline = headline, Lead = "Sapo của " + headline, Body = "Nội dung của **" + headline + "**.", Bylines = [new BylineEntry { Author = "Tổ Thời sự" }] };
        change?.Invoke(news);
        return news;
    }

    public async Task<Guid> DraftAsync(ArticleContent content, string type = "news", string locale = "vi", Guid? translationOf = null) =>
        (await create.ExecuteAsync(type, content, new ArticleOrigin(locale, TranslationOf: translationOf), Writer, CancellationToken.None)).ArticleId;

    public async Task<EditorialOutcome> ApproveAsync(Guid id)
    {
        await submit.ExecuteAsync(id, null, Administrator, CancellationToken.None);
        return await approve.ExecuteAsync(id, null, null, Approver, CancellationToken.None);
    }

    public async Task<EditorialOutcome> PublishAsync(Guid id)
    {
        await ApproveAsync(id);
        try
        {
            return await publish.ExecuteAsync(id, null, Approver, CancellationToken.None);
        }
        catch (ChecksFailedException failed) when (failed.Standing.All(f => f.IsOpen))
        {
            // As people do who have seen the warnings.
            foreach (var warning in failed.Standing)
                await acknowledge.ExecuteAsync(id, warning.Fingerprint, null, Approver, CancellationToken.None);
            return await publish.ExecuteAsync(id, null, Approver, CancellationToken.None);
        }
    }

    public async Task<Guid> PublishNewAsync(ArticleContent content, string type = "news", string locale = "vi", Guid? translationOf = null)
    {
        var id = await DraftAsync(content, type, locale, translationOf);
        await PublishAsync(id);
        return id;
    }

    public async Task<EditorialOutcome> RepublishAsync(Guid id, ArticleContent content)
    {
        await save.ExecuteAsync(id, null, content, Administrator, CancellationToken.None);
        return await PublishAsync(id);
    }
}
