using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CommsPortal.EndToEnd;

/// <summary><c>./run</c> as a newcomer uses it: from nothing to a portal, stopped, and started again on the same data.</summary>
public sealed class RunScriptTests : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("commsportal-run-").FullName;
    private readonly ReservedPort sitePort = ReservedPort.Take();
    private readonly ReservedPort cmsPort = ReservedPort.Take();
    private readonly List<Process> portals = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in portals)
        {
            // Only after a failure.
            if (!portal.HasExited)
                portal.Kill(entireProcessTree: true);
            await portal.WaitForExitAsync();
            portal.Dispose();
        }

        sitePort.Dispose();
        cmsPort.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task The_portal_starts_from_nothing_ends_cleanly_and_keeps_its_data()
    {
        var (first, firstOutput) = await StartAsync();
        Assert.Contains(firstOutput, line => line.Contains("/desk/setup?token=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(sitePort, "/"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(cmsPort, "/healthz"));
        var articles = await GetAsync("/api/v1/articles?limit=1");
        await StopAsync(first);

        var (second, secondOutput) = await StartAsync();
        Assert.DoesNotContain(secondOutput, line => line.Contains("Building", StringComparison.Ordinal));
        Assert.Equal(articles, await GetAsync("/api/v1/articles?limit=1"));
        await StopAsync(second);
    }

    [Fact]
    public async Task A_program_that_dies_takes_the_other_along_and_its_log_is_shown()
    {
        var (portal, _) = await StartAsync("--no-sample");
        using var programs = Process.Start(new ProcessStartInfo("pgrep", ["-P", Text(portal.Id), "-f", "CommsPortal.PublicSite.dll"]) { RedirectStandardOutput = true })!;
        var site = (await programs.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim();

        using (var kill = Process.Start("kill", ["-KILL", site]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await portal.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, portal.ExitCode);
        Assert.False(await ListensAsync(cmsPort));
    }

    /// <summary>Starts <c>./run</c> and waits for its last line.</summary>
    private async Task<(Process Portal, IReadOnlyCollection<string> Output)> StartAsync(params IEnumerable<string> more)
    {
        var output = new ConcurrentQueue<string>();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var portal = new Process
        {
            StartInfo = new ProcessStartInfo(Path.Combine(Root(), "run"), ["--data", data, "--site-port", $"{sitePort}", "--cms-port", $"{cmsPort}", .. more])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                // The most there is: what a slow machine takes longer for has not failed.
                Environment = { ["Cms__TimeoutSeconds"] = "60", ["Media__MaxProcessSeconds"] = "600" },
            },
            EnableRaisingEvents = true,
        };
        portal.OutputDataReceived += (_, line) => Take(line.Data);
        portal.ErrorDataReceived += (_, line) => Take(line.Data);
        portal.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("./run ended:\n" + string.Join('\n', output)));
        portal.Start();
        portals.Add(portal);
        portal.BeginOutputReadLine();
        portal.BeginErrorReadLine();
        await ready.Task.WaitAsync(TestContext.Current.CancellationToken);
        return (portal, output);

        void Take(string? line)
        {
            if (line is null)
                return;
            output.Enqueue(line);
            if (line.Contains("Ctrl-C", StringComparison.Ordinal))
                ready.TrySetResult();
        }
    }

    private async Task StopAsync(Process portal)
    {
        using (var kill = Process.Start("kill", ["-TERM", Text(portal.Id)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await portal.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, portal.ExitCode);
        Assert.False(await ListensAsync(sitePort));
        Assert.False(await ListensAsync(cmsPort));
    }

    private static async Task<HttpStatusCode> StatusAsync(ReservedPort port, string path)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        using var response = await http.GetAsync(new Uri($"http://127.0.0.1:{port}{path}"), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<string> GetAsync(string path)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        return await http.GetStringAsync(new Uri($"http://127.0.0.1:{cmsPort}{path}"), TestContext.Current.CancellationToken);
    }

    private static async Task<bool> ListensAsync(ReservedPort port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port.Number, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CommsPortal.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run from their working copy.");
        return folder.FullName;
    }
}
