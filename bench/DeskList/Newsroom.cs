using System.Globalization;
using CommsPortal.Cms;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.DeskListBench;

/// <summary>
/// An office with many articles in all states. They are put straight into the tables that the desk reads, with their lines of the audit log;
/// nothing of them is public.
/// </summary>
internal sealed class Newsroom(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    public const string Password = "bốn từ dễ nhớ thôi";

    private const int AtOnce = 500;
    private const int Columns = 20;
    private const int Offices = 30;

    private static readonly (EditionState State, int Share)[] States =
        [(EditionState.Published, 80), (EditionState.Draft, 10), (EditionState.InReview, 3), (EditionState.Approved, 2), (EditionState.Scheduled, 2), (EditionState.Withdrawn, 3)];

    private static readonly string[] Words =
        ("thành phố chuyển đổi số người dân doanh nghiệp phường xã dịch vụ công trực tuyến hồ sơ cán bộ dữ liệu nền tảng ứng dụng y tế giáo dục "
        + "giao thông an toàn thông tin kinh tế xã hội mô hình cách làm mới hiệu quả tiết kiệm thời gian chi phí phản ánh hiện trường chợ hẻm trạm trường "
        + "bác sĩ thầy cô tổ dân phố đoàn viên hợp tác tiểu thương cảng kho xe buýt metro đèn tín hiệu môi trường rác nước ngập triều cảm biến bản đồ").Split(' ');

    public static async Task FillAsync(string folder, int count)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Portal:DataDirectory", folder), new("Portal:Postgres", Environment.GetEnvironmentVariable("Portal__Postgres"))]).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddCms(configuration)
            .AddSingleton<Newsroom>().BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigration>().ApplyAsync(CancellationToken.None);
        await services.GetRequiredService<DefineTerms>().ExecuteAsync(TaxonomyKind.Organisations,
            [.. Enumerable.Range(0, Offices).Select(n => new TermDefinition { Slug = $"so-{n}", Name = $"Sở số {n}" })], Actor.CommandLine, CancellationToken.None);
        await services.GetRequiredService<DefineColumns>().ExecuteAsync(
            [.. Enumerable.Range(0, Columns).Select(n => new ColumnDefinition { Slug = $"chuyen-muc-{n}", Name = $"Chuyên mục {n}", Cadence = new Cadence("monthly", Day: 1) })],
            Actor.CommandLine, CancellationToken.None);
        var people = new List<Guid>();
        for (var i = 0; i < 40; i++)
            people.Add(await AddAsync(services, i == 0 ? Role.Editor : Role.Author, i));
        await services.GetRequiredService<Newsroom>().WriteAsync(count, people);
    }

    public static string EmailOf(int person) => string.Create(CultureInfo.InvariantCulture, $"nguoi-{person}@example.vn");

    private static async Task<Guid> AddAsync(ServiceProvider services, string role, int number)
    {
        await using var scope = services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<AddPerson>()
            .ExecuteAsync(new PersonDetails($"Người {number}", EmailOf(number), [role], []), Actor.CommandLine, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().AddPasswordAsync(user, Password);
        return user.Id;
    }

    private async Task WriteAsync(int count, List<Guid> people)
    {
        var random = new Random(1);
        for (var done = 0; done < count; done += AtOnce)
        {
            await using var db = await contexts.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var audit = new List<AuditRecord>();
            for (var n = done; n < Math.Min(count, done + AtOnce); n++)
                audit.Add(new AuditRecord(Actor.CommandLine, "create", Add(db, n, people[random.Next(people.Count)], time.Now().AddMinutes(n - count), random), 1));
            await commit.ExecuteAsync(db, transaction, audit, [], time.Now(), CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done + audit.Count} articles"));
        }
    }

    private Guid Add(PortalDbContext db, int number, Guid writer, DateTimeOffset at, Random random)
    {
        var content = new News
        {
            Headline = Text(random, 12),
            Lead = Text(random, 40),
            Body = string.Join("\n\n", Enumerable.Range(0, 6).Select(_ => Text(random, 55))) + string.Create(CultureInfo.InvariantCulture, $"\n\nMã số bài{number}."),
            Column = random.Next(2) == 0 ? string.Create(CultureInfo.InvariantCulture, $"chuyen-muc-{random.Next(Columns)}") : null,
            Organisations = [string.Create(CultureInfo.InvariantCulture, $"so-{random.Next(Offices)}")],
        };
        var (json, state) = (ContentJson.Serialize(content), StateOf(random.Next(100)));
        var id = time.NewId();
        db.Articles.Add(new Article
        {
            Id = id,
            Type = number % 5 == 0 ? "page" : "news",
            Locale = number % 20 == 0 ? "en" : "vi",
            TranslationGroup = id,
            Office = random.Next(3) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"so-{random.Next(Offices)}"),
            CreatedBy = writer,
            CreatedAt = at,
            UpdatedAt = at,
            Headline = content.Headline,
            State = state,
            LatestEdition = 1,
            PublicEdition = state == EditionState.Published ? 1 : null,
            FirstPublishedAt = state == EditionState.Published ? at : null,
        });
        db.Editions.Add(new Edition
        {
            ArticleId = id,
            Number = 1,
            State = state,
            Content = json,
            ContentHash = ContentJson.Hash(json),
            CreatedAt = at,
            UpdatedAt = at,
            Writers = [writer],
        });
        return id;
    }

    private static EditionState StateOf(int percent)
    {
        foreach (var (state, share) in States)
        {
            if ((percent -= share) < 0)
                return state;
        }

        return EditionState.Draft;
    }

    private static string Text(Random random, int syllables)
    {
        var text = string.Join(' ', Enumerable.Range(0, syllables).Select(_ => Words[random.Next(Words.Length)]));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
