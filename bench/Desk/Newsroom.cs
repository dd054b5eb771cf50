using System.Globalization;
using System.Security.Cryptography;
using CommsPortal.Cms;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.DeskBench;

/// <summary>
/// People, unpublished articles in all states and a media library, put straight into the tables that the desk reads, the articles with their
/// lines of the audit log.
/// </summary>
internal sealed class Newsroom(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    public const string Password = "bốn từ dễ nhớ thôi";

    /// <summary>Numbers of people; all others are authors.</summary>
    public const int Editor = 0;

    /// <inheritdoc cref="Editor"/>
    public const int Author = 1;

    /// <inheritdoc cref="Editor"/>
    public const int Administrator = 2;

    private const int AtOnce = 500;

    private static readonly (EditionState State, int Share)[] States =
        [(EditionState.Draft, 50), (EditionState.InReview, 15), (EditionState.Approved, 10), (EditionState.Scheduled, 10), (EditionState.Withdrawn, 15)];

    public static async Task FillAsync(string folder, string files, int count, int media)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Portal:DataDirectory", folder), new("Portal:Postgres", Environment.GetEnvironmentVariable("Portal__Postgres"))]).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddCms(configuration)
            .AddSingleton<Newsroom>().BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigration>().ApplyAsync(CancellationToken.None);
        var people = new List<Guid>();
        for (var i = 0; i < 40; i++)
            people.Add(await AddAsync(services, i switch { Editor => Role.Editor, Administrator => Role.Administrator, _ => Role.Author }, i));
        var newsroom = services.GetRequiredService<Newsroom>();
        await newsroom.WriteAsync(count, new Vocabulary(files), people);
        await newsroom.AddMediaAsync(media, people);
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

    private async Task WriteAsync(int count, Vocabulary vocabulary, List<Guid> people)
    {
        var random = new Random(1);
        for (var done = 0; done < count; done += AtOnce)
        {
            await using var db = await contexts.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var audit = new List<AuditRecord>();
            for (var n = done; n < Math.Min(count, done + AtOnce); n++)
                audit.Add(new AuditRecord(Actor.CommandLine, "create", Add(db, n, vocabulary, people[random.Next(people.Count)], time.Now().AddMinutes(n - count), random), 1));
            await commit.ExecuteAsync(db, transaction, audit, [], time.Now(), CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done + audit.Count} articles"));
        }
    }

    private Guid Add(PortalDbContext db, int number, Vocabulary vocabulary, Guid writer, DateTimeOffset at, Random random)
    {
        var content = new News
        {
            Headline = Words.Text(random, 12),
            Lead = Words.Text(random, 40),
            Body = Words.Paragraphs(random, 6),
            Column = random.Next(2) == 0 ? vocabulary.Columns[random.Next(vocabulary.Columns.Count)] : null,
            Organisations = [vocabulary.Organisations[random.Next(vocabulary.Organisations.Count)]],
        };
        var (json, state) = (ContentJson.Serialize(content), StateOf(random.Next(100)));
        var id = time.NewId();
        db.Articles.Add(new Article
        {
            Id = id,
            Type = number % 5 == 0 ? "page" : "news",
            Locale = number % 20 == 0 ? "en" : "vi",
            TranslationGroup = id,
            Office = random.Next(3) == 0 ? null : vocabulary.Organisations[random.Next(vocabulary.Organisations.Count)],
            CreatedBy = writer,
            CreatedAt = at,
            UpdatedAt = at,
            Headline = content.Headline,
            State = state,
            LatestEdition = 1,
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
        if (state == EditionState.Scheduled)
            db.ScheduledActions.Add(new ScheduledAction { Id = time.NewId(), ArticleId = id, Edition = 1, Kind = ScheduledActionKind.Publish, DueAt = time.Now().AddHours(random.Next(24, 24 * 60)) });
        return id;
    }

    private async Task AddMediaAsync(int count, List<Guid> people)
    {
        var random = new Random(2);
        for (var done = 0; done < count; done += AtOnce)
        {
            await using var db = await contexts.CreateDbContextAsync();
            for (var n = done; n < Math.Min(count, done + AtOnce); n++)
                db.MediaAssets.Add(Asset(n, people[random.Next(people.Count)], time.Now().AddMinutes(n - count), random));
            await db.SaveChangesAsync();
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} media"));
    }

    private MediaAsset Asset(int number, Guid by, DateTimeOffset at, Random random) => new()
    {
        Id = time.NewId(),
        FileName = string.Create(CultureInfo.InvariantCulture, $"{Words.Text(random, 4)} {number}.jpg"),
        ContentType = "image/jpeg",
        Bytes = random.Next(50_000, 5_000_000),
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(number))),
        Width = 2400,
        Height = 1600,
        Alt = random.Next(10) == 0 ? "" : Words.Text(random, 12),
        Caption = Words.Text(random, 14),
        Credit = "Ảnh: Phòng Thông tin",
        Licence = "CC BY 4.0",
        LicenceExpiresOn = random.Next(20) == 0 ? DateOnly.FromDateTime(at.UtcDateTime).AddDays(random.Next(-30, 90)) : null,
        UploadedAt = at,
        UploadedBy = by,
    };

    private static EditionState StateOf(int percent)
    {
        foreach (var (state, share) in States)
        {
            if ((percent -= share) < 0)
                return state;
        }

        return EditionState.Draft;
    }
}
