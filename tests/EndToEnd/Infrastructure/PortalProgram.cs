using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace CommsPortal.EndToEnd.Infrastructure;

/// <summary>One of the two programs as a process of its own, on a free loopback port; its output is kept for failures.</summary>
public sealed class PortalProgram : IAsyncDisposable
{
    private const int SigTerm = 15;
    private readonly StringBuilder output = new();
    private readonly Process process;

    private PortalProgram(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public Uri Address { get; }

    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Starts a program of this repository and waits until it says that it can serve.</summary>
    public static async Task<PortalProgram> StartAsync(string project, int port, IReadOnlyDictionary<string, string> settings, string readiness = "/readyz")
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("dotnet", [Repository.ProgramOf(project)])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", project),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority), ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var program = new PortalProgram(Process.Start(start)!, address);
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        try
        {
            await program.WaitAsync(readiness);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it as a service manager would (SIGTERM) and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        Assert.Equal(0, Kill(process.Id, SigTerm));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Ends it as a power cut would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int pid, int signal);

    private async Task WaitAsync(string readiness)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
        await Eventually.SeeAsync(() => IsReadyAsync(client, readiness), $"the program at {Address} being ready");
    }

    private async Task<bool> IsReadyAsync(HttpClient client, string readiness)
    {
        Assert.False(process.HasExited, $"The program ended by itself:\n{Output}");
        try
        {
            using var answer = await client.GetAsync(readiness);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }
}
