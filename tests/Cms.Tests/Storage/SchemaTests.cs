using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Storage;

public sealed class SchemaOnSqlite : SchemaTests<Sqlite>;

public sealed class SchemaOnPostgres : SchemaTests<Postgres>;

/// <summary>Migrations are written by hand; they must lead to the very schema that the model describes.</summary>
public abstract class SchemaTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const string SqliteSchema = """
        SELECT m.type || ' ' || m.name || ' ' || coalesce(p.name || ' ' || p.type || ' ' || p."notnull" || ' ' || p.pk || ' ' || coalesce(p.dflt_value, ''), m.sql, '')
        FROM sqlite_master m LEFT JOIN pragma_table_info(m.name) p ON m.type = 'table'
        WHERE m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\' AND m.type <> 'trigger'
        UNION ALL
        SELECT 'fk ' || m.name || ' ' || f."from" || ' ' || f."table" || ' ' || coalesce(f."to", '') || ' ' || f.on_delete
        FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\'
        ORDER BY 1
        """;

    private const string PostgresSchema = """
        SELECT 'column ' || table_name || ' ' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
        UNION ALL SELECT 'constraint ' || c.conrelid::regclass || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
        FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE n.nspname = 'public' AND c.conrelid::regclass::text NOT LIKE '%\_\_EF%'
        ORDER BY 1
        """;

    [Fact]
    public async Task Migrations_and_model_give_the_same_schema()
    {
        await using var modelled = new TDatabase();
        await modelled.CreateAsync();
        var builder = new DbContextOptionsBuilder<PortalDbContext>();
        StorageRegistration.Configure(builder, modelled.Options, new SqlitePragmas());
        await using var fromModel = new PortalDbContext(builder.Options);
        await fromModel.Database.EnsureCreatedAsync();
        await using var migrated = OpenDatabase();
        var expected = await DescribeAsync(fromModel);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await DescribeAsync(migrated));
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await using var db = OpenDatabase();
        var before = await DescribeAsync(db);
        await Services.GetRequiredService<DatabaseMigration>().ApplyAsync(CancellationToken.None);
        Assert.Equal(before, await DescribeAsync(db));
        Assert.Equal(Role.All.Count, await db.Roles.CountAsync());
    }

    private static async Task<List<string>> DescribeAsync(PortalDbContext db)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = db.Database.IsSqlite() ? SqliteSchema : PostgresSchema;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
