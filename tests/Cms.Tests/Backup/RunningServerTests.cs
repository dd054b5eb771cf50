using CommsPortal.Cms.Commands;
using CommsPortal.Cms.Tests.Commands;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Backup;

/// <summary>The commands beside a server at work, each in a process of its own.</summary>
public sealed class RunningServerTests(CmsHost<Sqlite> host) : CmsHostTest<Sqlite>(host)
{
    [Fact]
    public async Task A_running_portal_is_saved_but_not_replaced_and_its_backup_serves_elsewhere()
    {
        var id = await ActivatorUtilities.CreateInstance<Newsroom>(Host.Services).PublishNewAsync(Newsroom.News("Tin đang phục vụ"));
        var archive = Host.Options.PathOf("saved.zip");
        var saved = await CommandLine.RunAsync(Host.Options, "backup", archive);
        Assert.True(saved.ExitCode == ExitCode.Done, saved.Errors);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(archive));
        var refused = await CommandLine.RunAsync(Host.Options, "restore", archive, "--force");
        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        Assert.Contains("Stop", refused.Errors, StringComparison.Ordinal);
        using var response = await Client.GetAsync($"/api/v1/articles/{id}", Cancellation);
        Assert.True(response.IsSuccessStatusCode);
        var elsewhere = new PortalOptions { DataDirectory = Directory.CreateTempSubdirectory("commsportal-").FullName };
        try
        {
            var restored = await CommandLine.RunAsync(elsewhere, "restore", archive);
            Assert.True(restored.ExitCode == ExitCode.Done, restored.Errors);
            Assert.Equal(ExitCode.Done, (await CommandLine.RunAsync(elsewhere, "verify-audit")).ExitCode);
            Assert.Contains("1 articles", (await CommandLine.RunAsync(elsewhere, "reindex")).Output, StringComparison.Ordinal);
            Assert.Equal(ExitCode.Refused, (await CommandLine.RunAsync(elsewhere, "restore", archive)).ExitCode);
        }
        finally
        {
            Directory.Delete(elsewhere.DataDirectory, recursive: true);
        }
    }
}
