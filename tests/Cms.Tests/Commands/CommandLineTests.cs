using CommsPortal.Cms.Commands;
using CommsPortal.Cms.Tests.Import;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace CommsPortal.Cms.Tests.Commands;

public sealed class CommandLineTests : IAsyncLifetime
{
    private readonly Sqlite database = new();

    public async ValueTask InitializeAsync() => await database.CreateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Help_names_every_command()
    {
        var help = await RunAsync("--help");
        Assert.Equal(ExitCode.Done, help.ExitCode);
        foreach (var command in new[] { "serve", "import", "export", "user", "apikey", "reindex", "backup", "restore", "migrate", "verify-audit", "setup-link" })
            Assert.Contains(help.Lines, line => line.StartsWith(command, StringComparison.Ordinal));
        Assert.Contains("add", (await RunAsync("apikey", "--help")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("import")]
    [InlineData("backup")]
    [InlineData("migrate", "--fast")]
    [InlineData("user", "add", "a@b.example")]
    public async Task A_wrong_command_line_ends_with_1_and_says_why(params string[] arguments)
    {
        var outcome = await RunAsync(arguments);
        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.NotEqual("", outcome.Errors.Trim());
    }

    [Fact]
    public async Task People_are_added_listed_and_given_new_passwords()
    {
        var added = await RunAsync("user", "add", "lan@tphcm.example", "--name", "Nguyễn Thị Lan", "--role", "author", "editor");
        Assert.Equal(ExitCode.Done, added.ExitCode);
        var password = added.Lines.Single(l => l.StartsWith("Password: ", StringComparison.Ordinal));
        var listed = await RunAsync("user", "list");
        Assert.Contains("lan@tphcm.example\tNguyễn Thị Lan\t", listed.Output, StringComparison.Ordinal);
        var reset = await RunAsync("user", "reset", "lan@tphcm.example");
        Assert.NotEqual(password, reset.Lines.Single(l => l.StartsWith("Password: ", StringComparison.Ordinal)));
        var again = await RunAsync("user", "add", "lan@tphcm.example", "--name", "Lan", "--role", "author");
        Assert.Equal(ExitCode.Refused, again.ExitCode);
        Assert.NotEqual("", again.Errors.Trim());
        var unknown = await RunAsync("user", "reset", "ai@tphcm.example");
        Assert.Equal(ExitCode.Refused, unknown.ExitCode);
        Assert.Contains("user list", unknown.Errors, StringComparison.Ordinal);
        Assert.Contains("editor", (await RunAsync("user", "add", "b@tphcm.example", "--name", "B", "--role", "boss")).Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await RunAsync("verify-audit")).ExitCode);
    }

    [Fact]
    public async Task Keys_are_shown_once_listed_without_secret_and_revoked()
    {
        var added = await RunAsync("apikey", "add", "Báo điện tử", "--role", "editor", "--days", "30");
        var secret = Assert.Single(added.Lines);
        Assert.StartsWith("cp_", secret, StringComparison.Ordinal);
        var listed = await RunAsync("apikey", "list");
        Assert.Contains("good", Assert.Single(listed.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, listed.Output, StringComparison.Ordinal);
        var prefix = listed.Lines[0].Split('\t')[0];
        Assert.Equal(ExitCode.Done, (await RunAsync("apikey", "revoke", prefix)).ExitCode);
        Assert.Contains("revoked", (await RunAsync("apikey", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, (await RunAsync("apikey", "revoke", prefix)).ExitCode);
        Assert.Equal(ExitCode.Refused, (await RunAsync("apikey", "add", "x", "--role", "boss")).ExitCode);
        Assert.Equal(ExitCode.Refused, (await RunAsync("apikey", "add", "x", "--days", "0")).ExitCode);
    }

    [Fact]
    public async Task An_import_says_what_became_of_each_file_and_ends_with_3_when_some_failed()
    {
        using var folder = new ImportFolder();
        folder.WriteNews("tot", "Tin tốt");
        folder.WriteNews("hong", fields: "headlin: x\n");
        var outcome = await RunAsync("import", folder.Path, "--publish");
        Assert.Equal(ExitCode.Partial, outcome.ExitCode);
        Assert.Contains("headlin", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("hong.md", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("1 bài mới", outcome.Output, StringComparison.Ordinal);
        File.Delete(Path.Combine(folder.Path, "articles", "news", "hong.md"));
        Assert.Equal(ExitCode.Done, (await RunAsync("import", folder.Path, "--publish")).ExitCode);
        Assert.Equal(ExitCode.Refused, (await RunAsync("import", Path.Combine(folder.Path, "khong-co"))).ExitCode);
        var target = Path.Combine(folder.Path, "ra");
        Assert.Equal(ExitCode.Done, (await RunAsync("export", target)).ExitCode);
        Assert.True(File.Exists(Path.Combine(target, "articles", "news", "tot.md")));
        Assert.Equal(ExitCode.Refused, (await RunAsync("export", target)).ExitCode);
        Assert.Contains("1 articles", (await RunAsync("reindex")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_line_of_the_audit_log_is_found()
    {
        Assert.Equal(ExitCode.Done, (await RunAsync("migrate")).ExitCode);
        await RunAsync("apikey", "add", "một");
        await RunAsync("apikey", "add", "hai");
        Assert.Equal(ExitCode.Done, (await RunAsync("verify-audit")).ExitCode);
        await using (var connection = new SqliteConnection($"Data Source={database.Options.PathOf("portal.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE audit_entries SET subject = replace(subject, 'cp_', 'cq_') WHERE sequence = 1";
            // The database itself refuses to change the log; whoever writes to the file can do away with that.
            await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
            foreach (var trigger in await TriggersAsync(connection))
                await ExecuteAsync(connection, $"DROP TRIGGER {trigger}");
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        var broken = await RunAsync("verify-audit");
        Assert.Equal(ExitCode.Refused, broken.ExitCode);
        Assert.Contains("Line 1: changed", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_are_explained()
    {
        var options = new PortalOptions { DataDirectory = database.Options.DataDirectory, Postgres = "Host=127.0.0.1;Port=1;Database=x;Username=x" };
        var outcome = await CommandLine.RunAsync(options, "migrate");
        Assert.Equal(ExitCode.Refused, outcome.ExitCode);
        Assert.StartsWith("The database cannot be used", outcome.Errors, StringComparison.Ordinal);
    }

    private Task<CommandLine.Outcome> RunAsync(params string[] arguments) => CommandLine.RunAsync(database.Options, arguments);

    private static async Task<List<string>> TriggersAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entries'";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            names.Add(reader.GetString(0));
        return names;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the database's own catalogue.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
