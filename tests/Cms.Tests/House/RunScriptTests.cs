using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.House;

/// <summary>What <c>./run</c> refuses, and how: before it builds or starts anything, with what to do about it.</summary>
public sealed class RunScriptTests
{
    [Fact]
    public async Task An_unknown_argument_is_named()
    {
        var (exitCode, errors) = await RunAsync("--sit-port", "5000");

        Assert.Equal(1, exitCode);
        Assert.Contains("Unknown argument \"--sit-port\"; see ./run --help.", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("http")]
    public async Task A_port_that_is_none_is_refused(string port)
    {
        var (exitCode, errors) = await RunAsync("--site-port", port);

        Assert.Equal(1, exitCode);
        Assert.Contains($"--site-port must be a port number from 1 to 65535, not \"{port}\".", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_what_to_type_instead()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        using var free = ReservedPort.Take();
        var (exitCode, errors) = await RunAsync("--cms-port", port.ToString(CultureInfo.InvariantCulture), "--site-port", $"{free}");

        Assert.Equal(1, exitCode);
        Assert.Contains($"Port {port} is in use.", errors, StringComparison.Ordinal);
        Assert.Contains("./run --cms-port N", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_port_for_both_programs_is_refused()
    {
        using var port = ReservedPort.Take();

        var (exitCode, errors) = await RunAsync("--cms-port", $"{port}", "--site-port", $"{port}");

        Assert.Equal(1, exitCode);
        Assert.Contains("The site and the CMS need two different ports.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var cms = ReservedPort.Take();
            using var site = ReservedPort.Take();
            var (exitCode, errors) = await RunAsync("--data", Path.Combine(file, "data"), "--cms-port", $"{cms}", "--site-port", $"{site}");

            Assert.Equal(1, exitCode);
            Assert.Contains($"The data folder {file}/data cannot be written to.", errors, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int ExitCode, string Errors)> RunAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Repository.PathOf("run"), arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var (errors, _) = (process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await errors);
    }
}
