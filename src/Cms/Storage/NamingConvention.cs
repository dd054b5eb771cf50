using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommsPortal.Cms.Storage;

/// <summary>snake_case names everywhere, and times that SQLite can compare: whole UTC milliseconds since 1970 as an integer.</summary>
internal static partial class NamingConvention
{
    private static readonly ValueConverter<DateTimeOffset, long> UnixMilliseconds =
        new(time => time.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value));

    private static readonly ValueConverter<DateTimeOffset, DateTimeOffset> Utc = new(time => time.ToUniversalTime(), time => time);

    public static void Apply(ModelBuilder builder, bool sqlite)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            // Inside one column of its owner, as the library writes it.
            if (entity.IsMappedToJson())
                continue;
            entity.SetTableName(SnakeCase(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.GetColumnName()));
                if (property.ClrType == typeof(DateTimeOffset) || property.ClrType == typeof(DateTimeOffset?))
                    property.SetValueConverter(sqlite ? UnixMilliseconds : Utc);
            }

            foreach (var key in entity.GetKeys())
                key.SetName(SnakeCase(key.GetName()!));
            foreach (var key in entity.GetForeignKeys())
                key.SetConstraintName(SnakeCase(key.GetConstraintName()!));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(SnakeCase(index.GetDatabaseName()!));
        }
    }

    // PostgreSQL cuts identifiers at 63 bytes; EF shortens before this, so cutting again keeps names unique enough to be caught by the schema test.
    private static string SnakeCase(string name)
    {
        var snake = Boundary().Replace(name, "$1_$2").Replace("__", "_", StringComparison.Ordinal).ToLowerInvariant();
        return snake.Length <= 63 ? snake : snake[..63];
    }

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Boundary();
}
