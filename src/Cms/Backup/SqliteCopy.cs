using CommsPortal.Cms.Commands;
using CommsPortal.Cms.Storage;
using Microsoft.Data.Sqlite;

namespace CommsPortal.Cms.Backup;

/// <summary>SQLite: <c>VACUUM INTO</c> reads one snapshot of the write-ahead log and hinders nobody.</summary>
internal sealed class SqliteCopy(PortalOptions options) : IDatabaseCopy
{
    private const string InUse = "The database is in use. Stop the server (and whatever else has it open), then restore again.";

    public string Kind => "sqlite";

    private string Database => options.PathOf("portal.db");

    public async Task SaveAsync(string path, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(Database, SqliteOpenMode.ReadWrite, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $path";
        command.Parameters.AddWithValue("$path", path);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task LoadAsync(string path, CancellationToken cancellationToken)
    {
        await PrepareAsync(path, cancellationToken);
        ClearPool();
        if (File.Exists(Database))
            await RequireAloneAsync(cancellationToken);
        File.Delete(Database + "-wal");
        File.Delete(Database + "-shm");
        File.Move(path, Database, overwrite: true);
    }

    // This process's own idle connections.
    private void ClearPool()
    {
        using var any = new SqliteConnection(StorageRegistration.SqliteConnectionString(options));
        SqliteConnection.ClearPool(any);
    }

    // A copy leaves write-ahead logging behind; connections that may only read cannot bring it back.
    private static async Task PrepareAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(path, SqliteOpenMode.ReadWrite, cancellationToken);
            if (await ScalarAsync(connection, "PRAGMA integrity_check", cancellationToken) is not "ok")
                throw new CommandRefusedException("The database in the backup is damaged. Nothing was restored.");
            await ScalarAsync(connection, "PRAGMA journal_mode=WAL", cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw new CommandRefusedException($"The database in the backup cannot be read ({exception.Message}). Nothing was restored.");
        }
    }

    // Leaving write-ahead logging needs every other connection to be closed; it also brings what is in the log into the file.
    private async Task RequireAloneAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(Database, SqliteOpenMode.ReadWrite, cancellationToken);
            if (await ScalarAsync(connection, "PRAGMA journal_mode=DELETE", cancellationToken) is not "delete")
                throw new CommandRefusedException(InUse);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 5 or 6)
        {
            throw new CommandRefusedException(InUse);
        }
    }

    private static async Task<SqliteConnection> OpenAsync(string path, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<string?> ScalarAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }
}
