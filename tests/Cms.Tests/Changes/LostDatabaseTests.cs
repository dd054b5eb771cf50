using System.Collections.Concurrent;
using System.Net;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommsPortal.Cms.Tests.Changes;

/// <summary>PostgreSQL goes away and comes back, for instance because it is restarted; the CMS must outlive that.</summary>
public sealed class LostDatabaseTests(CmsHost<Postgres> host) : CmsHostTest<Postgres>(host)
{
    private const int PollFailed = 1101;
    private const int SchedulerFailed = 1203;

    [Fact]
    public async Task A_cms_whose_database_was_away_goes_on_where_it_stopped()
    {
        using var log = new EventLog();
        Host.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var newsroom = ActivatorUtilities.CreateInstance<Newsroom>(Host.Services);
        await newsroom.PublishNewAsync(Newsroom.News("Trước khi mất"));
        await IndexedAsync();

        var database = new NpgsqlConnectionStringBuilder(Host.Options.Postgres) { Pooling = false };
        var name = database.Database!;
        database.Database = "postgres";
        await PostgresServer.ExecuteAsync(database.ToString(), $"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await PostgresServer.ExecuteAsync(database.ToString(), $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        await Eventually.SeeAsync(() => log.Has(PollFailed) && log.Has(SchedulerFailed), "the watcher and the scheduler failing");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync("/readyz"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync("/api/v1/articles?limit=7"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/healthz"));

        await PostgresServer.ExecuteAsync(database.ToString(), $"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
        await Eventually.SeeAsync(async () => await StatusAsync("/readyz") == HttpStatusCode.OK, "the CMS being ready again");
        await newsroom.PublishNewAsync(Newsroom.News("Sau khi trở lại"));
        await IndexedAsync();
        Assert.True(Host.Services.GetRequiredService<SearchIndexHost>().TryUse(i => i.Count, out var count));
        Assert.Equal(2, count);
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return response.StatusCode;
    }

    private Task IndexedAsync()
    {
        var (index, signal) = (Host.Services.GetRequiredService<SearchIndexHost>(), Host.Services.GetRequiredService<ChangeSignal>());
        return Eventually.SeeAsync(() => index.TryUse(i => i.Cursor, out var cursor) && cursor >= signal.Head, "the index at the end of the log");
    }

    private sealed class EventLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentDictionary<int, bool> seen = new();

        public bool Has(int eventId) => seen.ContainsKey(eventId);

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => seen[eventId.Id] = true;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose() => seen.Clear();
    }
}
