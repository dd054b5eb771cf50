using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Storage;

/// <summary>Chooses the database: PostgreSQL when a connection string is set, otherwise SQLite in the data directory.</summary>
public static class StorageRegistration
{
    public static IServiceCollection AddPortalStorage(this IServiceCollection services)
    {
        services.AddSingleton<SqlitePragmas>();
        services.AddSingleton<LoggedCommit>();
        services.AddDbContextFactory<PortalDbContext>((provider, builder) =>
            Configure(builder, provider.GetRequiredService<IOptions<PortalOptions>>().Value, provider.GetRequiredService<SqlitePragmas>()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext());
        return services;
    }

    /// <summary>The options of a context on the given database; tests and tools use it too.</summary>
    public static void Configure(DbContextOptionsBuilder builder, PortalOptions options, SqlitePragmas pragmas)
    {
        if (string.IsNullOrWhiteSpace(options.Postgres))
            builder.UseSqlite(SqliteConnectionString(options)).AddInterceptors(pragmas);
        else
            builder.UseNpgsql(options.Postgres);
        // Migrations are written by hand, so there is no model snapshot to compare with; a test compares the schemas instead.
        builder.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>The connections of one portal share a pool, which this string names.</summary>
    public static string SqliteConnectionString(PortalOptions options)
    {
        Directory.CreateDirectory(options.DataDirectory);
        return new SqliteConnectionStringBuilder
        {
            DataSource = options.PathOf("portal.db"),
            ForeignKeys = true,
            DefaultTimeout = 60,
        }.ToString();
    }
}
