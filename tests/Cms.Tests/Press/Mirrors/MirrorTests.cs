using System.Diagnostics;
using System.Text.Json;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Press.Changes;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Press.Mirrors;

public sealed class MirrorsOfSqlite(CmsHost<Sqlite> host) : MirrorTests<Sqlite>(host);

public sealed class MirrorsOfPostgres(CmsHost<Postgres> host) : MirrorTests<Postgres>(host);

/// <summary>The sample clients of docs/examples keep a folder correct although they are killed again and again while the office works.</summary>
public abstract class MirrorTests<TDatabase>(CmsHost<TDatabase> host) : LogTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const int Kills = 3;
    private readonly Random random = new(23);

    [Theory]
    [InlineData("newsroom", "none")]
    [InlineData("newsroom", "plain")]
    [InlineData("newsroom", "entitled")]
    [InlineData("mirror.sh", "none")]
    [InlineData("mirror.sh", "plain")]
    [InlineData("mirror.sh", "entitled")]
    public async Task A_client_that_is_killed_again_and_again_ends_with_exactly_what_there_is(string client, string access)
    {
        var folder = Directory.CreateTempSubdirectory("commsportal-mirror-");
        try
        {
            var key = await KeyAsync(client, access);
            for (var kill = 0; kill < Kills; kill++)
            {
                await WorkAsync();
                await RunAndKillAsync(client, key, folder.FullName);
            }

            await WorkAsync();
            await RunToTheEndAsync(client, key, folder.FullName);
            AssertSame(await PublicAsync(), Read(folder.FullName, "public"));
            AssertSame(access == "entitled" ? await EmbargoedAsync() : [], Read(folder.FullName, "embargoed"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Publishes, corrects, withdraws, gives under embargo, lifts.
    private async Task WorkAsync()
    {
        List<Guid> ids = [];
        for (var i = 0; i < 5; i++)
            ids.Add(await Newsroom.PublishNewAsync(Newsroom.News($"Tin {random.Next():x}")));
        await Newsroom.RepublishAsync(ids[0], Newsroom.News($"Tin sửa {random.Next():x}"));
        await WithdrawAsync(ids[1]);
        List<Guid> given = [];
        for (var i = 0; i < 2; i++)
        {
            given.Add(await Newsroom.DraftAsync(Newsroom.News($"Tin cấm phát {random.Next():x}")));
            await Newsroom.ApproveAsync(given[i]);
            await Verb<GiveUnderEmbargo>().ExecuteAsync(given[i], null, Now + TimeSpan.FromDays(1), Newsroom.Approver, Cancellation);
        }

        await Verb<PublishArticle>().ExecuteAsync(given[0], null, Newsroom.Approver, Cancellation);
    }

    private async Task<string> KeyAsync(string client, string access)
    {
        if (access == "none")
            return "";
        var account = await AccountAsync($"Báo {client} {access}", a => a.Embargoes = access == "entitled");
        return (await Verb<PressKeys>().AddAsync(account.Id, TimeSpan.FromDays(1), Cancellation)).Secret;
    }

    private async Task RunAndKillAsync(string client, string key, string folder)
    {
        var before = CountIn(folder);
        using var process = Start(client, key, folder, once: false);
        var errors = process.StandardError.ReadToEndAsync(Cancellation);
        var more = random.Next(1, 4);
        await Eventually.SeeAsync(() => CountIn(folder) >= before + more || process.HasExited, "the copy growing");
        var ended = process.HasExited;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(Cancellation);
        Assert.False(ended, $"The client ended by itself:\n{await errors}");
    }

    private async Task RunToTheEndAsync(string client, string key, string folder)
    {
        using var process = Start(client, key, folder, once: true);
        var errors = process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal((0, ""), (process.ExitCode, await errors));
    }

    private Process Start(string client, string key, string folder, bool once)
    {
        string[] how = once ? ["--once", Client.BaseAddress!.ToString(), folder] : [Client.BaseAddress!.ToString(), folder];
        var start = client == "newsroom"
            ? new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CommsPortal.Newsroom.dll"), .. how])
            : new ProcessStartInfo("bash", [Repository.PathOf("docs", "examples", "mirror.sh"), .. how]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        start.Environment["PRESS_KEY"] = key;
        // Whoever is killed leaves its scratch files; they go with the folder.
        start.Environment["TMPDIR"] = folder;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start)!;
    }

    private static int CountIn(string folder) =>
        Directory.Exists(Path.Combine(folder, "public")) ? Directory.EnumerateFiles(Path.Combine(folder, "public"), "*.json").Count() : 0;

    private static Dictionary<Guid, Held> Read(string folder, string set) =>
        Directory.EnumerateFiles(Path.Combine(folder, set), "*.json").ToDictionary(f => Guid.Parse(Path.GetFileNameWithoutExtension(f)), f =>
        {
            var article = JsonSerializer.Deserialize<Contracts.Articles.Article>(File.ReadAllBytes(f), PortalJson.Options)!;
            Assert.Equal(Path.GetFileNameWithoutExtension(f), article.Id.ToString());
            return new Held(article.Edition, article.Hash);
        });

    private async Task<Dictionary<Guid, Held>> EmbargoedAsync()
    {
        await using var db = OpenDatabase();
        return await db.Embargoes.AsNoTracking().ToDictionaryAsync(e => e.ArticleId, e => new Held(e.Edition, e.Hash), Cancellation);
    }
}
