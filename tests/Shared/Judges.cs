using System.Diagnostics;

namespace CommsPortal.Tests;

/// <summary>Other people's validators and clients: the scripts of <c>tests/judges</c>, whose packages <c>.ci/setup test</c> installs.</summary>
public static class Judges
{
    // They start within a second, and the longest takes minutes; a machine that is busy with everything else gets its time.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(25);

    // The system's own, for which Debian's packages are; another may stand before it in PATH.
    private static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <summary>The folder <c>tests/judges</c> of the working copy that the tests were built in.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "tests", "judges");

    /// <summary>What a script prints; fails the test, with all that it says, unless the script ends with 0.</summary>
    /// <param name="script">File name in <c>tests/judges</c>: <c>.mjs</c> for Node, <c>.py</c> for Python.</param>
    public static Task<string> RunAsync(string script, params string[] arguments)
    {
        Assert.True(Directory.Exists(Path.Combine(Folder, "node_modules")), $"The packages of {Folder} are not installed: run .ci/setup test.");
        return RunProgramAsync(script.EndsWith(".py", StringComparison.Ordinal) ? Python : "node", [Path.Combine(Folder, script), .. arguments]);
    }

    /// <summary>What a package's own command prints, for instance <c>redocly</c>; fails the test unless it ends with 0.</summary>
    public static Task<string> RunCommandAsync(string command, params string[] arguments) =>
        RunProgramAsync(Path.Combine(Folder, "node_modules", ".bin", command), arguments);

    private static async Task<string> RunProgramAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // They judge and report to nobody.
        foreach (var silence in new[] { "CI", "DO_NOT_TRACK", "NO_COLOR", "NO_UPDATE_NOTIFIER", "REDOCLY_SUPPRESS_UPDATE_NOTICE" })
            start.Environment[silence] = "true";
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, $"{Path.GetFileName(program)} {string.Join(' ', arguments)}:\n{await output}\n{await errors}");
            return await output;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CommsPortal.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No CommsPortal.sln above {AppContext.BaseDirectory}: the tests run from their working copy.");
    }
}
