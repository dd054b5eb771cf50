using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>The CMS's services on a fresh database, without the web server. Derive once a class and close it over both databases.</summary>
public abstract class CmsTest<TDatabase> : IAsyncLifetime
    where TDatabase : ITestDatabase, new()
{
    private readonly TDatabase database = new();
    private ServiceProvider? services;

    protected ManualTime Time { get; } = new();

    protected IServiceProvider Services => services ?? throw new InvalidOperationException("The test has not been initialised.");

    protected PortalOptions Options => database.Options;

    protected Newsroom Newsroom => Services.GetRequiredService<Newsroom>();

    public async ValueTask InitializeAsync()
    {
        await database.CreateAsync();
        services = Build(Time);
        await services.GetRequiredService<DatabaseMigration>().ApplyAsync(CancellationToken.None);
        await OnInitializedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Another node on the same database.</summary>
    protected ServiceProvider Build(TimeProvider time) => TestSettings.Services(Options, time);

    protected PortalDbContext OpenDatabase() => Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();

    protected virtual Task OnInitializedAsync() => Task.CompletedTask;
}
