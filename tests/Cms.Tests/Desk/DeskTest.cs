using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk;

/// <summary>Tests that use the desk as people do.</summary>
public abstract class DeskTest<TDatabase>(CmsHost<TDatabase> host) : CmsHostTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    public const string Password = "bốn từ dễ nhớ thôi";

    protected static Dictionary<string, string[]> Typed(params (string Name, string Text)[] fields) => fields.ToDictionary(f => f.Name, f => new[] { f.Text });

    protected DeskVisitor Stranger() => new(Host.CreateClient(keepCookies: true));

    /// <summary>Somebody who has signed in; each time a new person.</summary>
    protected async Task<DeskVisitor> PersonAsync(string role, params string[] organisations)
    {
        var visitor = Stranger();
        var user = await AddAsync(role, organisations);
        var answer = await visitor.SignInAsync(user.Email!, Password);
        Assert.Equal("/desk", answer.Location);
        return visitor;
    }

    protected async Task<PortalUser> AddAsync(string role, params string[] organisations)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<AddPerson>();
        var number = Interlocked.Increment(ref last);
        var details = new PersonDetails($"{Role.TitleOf(role)} {number}", $"{role}-{number}@example.vn", [role], organisations);
        var user = await people.ExecuteAsync(details, Actor.CommandLine, Cancellation);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        Assert.True((await users.AddPasswordAsync(user, Password)).Succeeded);
        return user;
    }

    protected PortalDbContext OpenDatabase() => Host.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();

    /// <summary>An image that is in the library by name only.</summary>
    protected Task<Guid> AddMediaAsync() => OthersWork.MediaAsync(Host.Services, Cancellation);

    /// <summary>Writes a news item in the desk and returns its id.</summary>
    protected static async Task<Guid> WriteAsync(DeskVisitor writer, string headline, string lead = "Sapo.", string body = "Nội dung.")
    {
        var page = await writer.GetAsync("/desk/articles/new/news");
        var saved = await writer.SubmitAsync(
            page.Form(".article-form"), Typed(("headline", headline), ("lead", lead), ("body", body)), "save");
        return IdIn(saved);
    }

    protected static Guid IdIn(DeskAnswer saved)
    {
        var location = saved.Location ?? throw new InvalidOperationException($"Not saved: {saved.Notice}");
        return Guid.Parse(location.Split('/')[3]);
    }

    /// <summary>Presses a verb's button on an article's page.</summary>
    protected static async Task<DeskAnswer> DecideAsync(DeskVisitor person, Guid id, string verb, Dictionary<string, string[]>? values = null)
    {
        var page = await person.GetAsync($"/desk/articles/{id}");
        return await person.SubmitAsync(page.Verb(verb), values);
    }

    private static int last;
}
