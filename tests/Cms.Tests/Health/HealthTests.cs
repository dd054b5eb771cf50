using System.Net;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Health;

public abstract class HealthTests<TDatabase>(CmsHost<TDatabase> host) : CmsHostTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task A_started_cms_is_alive_and_ready(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}

public sealed class HealthOnSqlite(CmsHost<Sqlite> host) : HealthTests<Sqlite>(host);

public sealed class HealthOnPostgres(CmsHost<Postgres> host) : HealthTests<Postgres>(host);
