namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>
/// Tests that speak to the whole CMS over HTTP. All tests of a class share one host. Derive once a class and close it over both databases:
/// <c>public sealed class ArticlesOnSqlite(CmsHost&lt;Sqlite&gt; host) : ArticlesTests&lt;Sqlite&gt;(host);</c>
/// </summary>
public abstract class CmsHostTest<TDatabase> : IClassFixture<CmsHost<TDatabase>>
    where TDatabase : ITestDatabase, new()
{
    protected CmsHostTest(CmsHost<TDatabase> host)
    {
        ArgumentNullException.ThrowIfNull(host);
        Assert.SkipWhen(host.Missing is not null, host.Missing ?? "");
        Host = host;
    }

    protected CmsHost<TDatabase> Host { get; }

    protected HttpClient Client => Host.Client;

    /// <summary>Cancelled when the test run is.</summary>
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
