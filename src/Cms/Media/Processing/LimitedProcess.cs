using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommsPortal.Cms.Media.Cards;

namespace CommsPortal.Cms.Media.Processing;

/// <summary>
/// Runs one program on hostile input: no shell, an empty environment, limits on address space, processor time, written bytes and
/// open files (prlimit), low priority (nice), its own working folder, killed with its children when time is over.
/// </summary>
internal sealed class LimitedProcess(MediaOptions limits)
{
    /// <summary>Characters of output that are kept unless more are asked for.</summary>
    public const int KeptCharacters = 16_384;

    // On a machine that does much else, a second of processor time takes longer.
    private const int ClockSecondsPerSecond = 5;

    /// <param name="program">Name of a program in /usr/bin or /bin; never from outside.</param>
    /// <param name="arguments">Only names and numbers that the server made, and escaped text.</param>
    /// <param name="keptCharacters">How much of its standard output is kept.</param>
    public async Task<ProcessOutcome> RunAsync(
        string program, string folder, IEnumerable<string> arguments, CancellationToken cancellationToken, int keptCharacters = KeptCharacters)
    {
        using var process = new Process { StartInfo = StartInfo(program, folder, arguments) };
        process.Start();
        process.StandardInput.Close();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(limits.MaxProcessSeconds * ClockSecondsPerSecond));
        var output = ReadStartAsync(process.StandardOutput, keptCharacters);
        var errors = ReadStartAsync(process.StandardError, KeptCharacters);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            return new ProcessOutcome(process.ExitCode, false, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            return new ProcessOutcome(process.ExitCode, true, await output, await errors);
        }
    }

    private ProcessStartInfo StartInfo(string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/prlimit")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] limited = [
            Limit("--as", limits.MaxProcessBytes), Limit("--cpu", limits.MaxProcessSeconds), Limit("--fsize", limits.MaxProcessOutputBytes),
            "--core=0", "--nofile=128", "/usr/bin/nice", "-n", "10", program];
        foreach (var argument in limited.Concat(arguments))
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        start.Environment["LANG"] = "C";
        start.Environment["FONTCONFIG_FILE"] = CardFonts.Configuration;
        start.Environment["VIPS_CONCURRENCY"] = "1";
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        // Each arena of glibc reserves 64 MiB of the limited address space.
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        return start;
    }

    private static string Limit(string name, long value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value}");

    /// <summary>Keeps the beginning and drains the rest, so that a talkative process never blocks.</summary>
    private static async Task<string> ReadStartAsync(StreamReader reader, int most)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        for (int read; (read = await reader.ReadAsync(buffer)) > 0;)
            kept.Append(buffer, 0, Math.Min(read, most - kept.Length));
        return kept.ToString();
    }
}
