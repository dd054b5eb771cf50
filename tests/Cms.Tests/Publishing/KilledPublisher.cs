using System.Diagnostics;
using System.Globalization;

namespace CommsPortal.Cms.Tests.Publishing;

/// <summary>Runs the program of tests/Publisher again and again, killing it each time at a random moment.</summary>
internal sealed class KilledPublisher(PortalOptions options)
{
    /// <summary>Every action whose commit the program acknowledged before it died.</summary>
    public List<Acknowledgement> Acknowledged { get; } = [];

    /// <summary>Lets the program commit a few actions, none included, and kills it (SIGKILL) at a random moment of the next.</summary>
    public async Task RunAndKillAsync(CancellationToken cancellationToken)
    {
        using var process = Start();
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var (first, before) = (await process.StandardOutput.ReadLineAsync(cancellationToken), new List<string?>());
        for (var actions = first == "ready" ? Random.Shared.Next(4) : 0; actions > 0; actions--)
            before.Add(await process.StandardOutput.ReadLineAsync(cancellationToken));
        await Task.Delay(Random.Shared.Next(40), cancellationToken);
        var endedByItself = process.HasExited;
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
        var rest = await ReadRestAsync(process.StandardOutput, cancellationToken);
        Assert.Empty(await errors);
        Assert.Equal("ready", first);
        Assert.False(endedByItself, "The publisher ended by itself.");
        Acknowledged.AddRange(before.Select(line => Acknowledgement.Parse(line!)));
        Acknowledged.AddRange(rest);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CommsPortal.Publisher.dll")])
        {
            // Ends when this process does, should that be killed.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["Portal__DataDirectory"] = options.DataDirectory,
                ["Portal__Postgres"] = options.Postgres ?? "",
                ["DOTNET_TieredPGO"] = "0",
                // Whoever is killed cannot delete the files of its diagnostics port.
                ["DOTNET_EnableDiagnostics"] = "0",
            },
        };
        return Process.Start(start)!;
    }

    // The last line may be cut by the kill; only whole lines acknowledge.
    private static async Task<List<Acknowledgement>> ReadRestAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = await output.ReadToEndAsync(cancellationToken);
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Acknowledgement.Parse).ToList();
    }

    internal sealed record Acknowledgement(string Action, Guid ArticleId, int Edition, long Sequence)
    {
        public static Acknowledgement Parse(string line)
        {
            var parts = line.Split(' ');
            return new Acknowledgement(
                parts[0], Guid.Parse(parts[1]), int.Parse(parts[2], CultureInfo.InvariantCulture), long.Parse(parts[3], CultureInfo.InvariantCulture));
        }
    }
}
