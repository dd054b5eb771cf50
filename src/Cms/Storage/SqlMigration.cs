using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage;

/// <summary>A migration whose steps are one SQL file per database: <c>Migrations/{name}.sqlite.sql</c> and <c>.postgres.sql</c>.</summary>
public abstract class SqlMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        var database = migrationBuilder.IsSqlite() ? "sqlite" : "postgres";
        var resource = $"CommsPortal.Cms.Storage.Migrations.{GetType().Name}.{database}.sql";
        using var stream = typeof(SqlMigration).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The migration's SQL is not embedded: {resource}.");
        using var reader = new StreamReader(stream);
        migrationBuilder.Sql(reader.ReadToEnd());
    }
}
