using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;

namespace CommsPortal.Contracts.Tests.Packaging;

public sealed class PackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("package-").FullName;

    [Fact]
    public async Task The_client_is_packed_with_its_readme_licence_documentation_and_symbols()
    {
        var project = Path.Combine(Root(), "src", "Contracts", "CommsPortal.Contracts.csproj");
        var configuration = typeof(PackageTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        await RunAsync("dotnet", "pack", project, "--no-build", "--configuration", configuration, "--output", folder, "--nologo", "--verbosity", "quiet");

        var package = Assert.Single(Directory.GetFiles(folder, "*.nupkg"));
        using var archive = await ZipFile.OpenReadAsync(package, TestContext.Current.CancellationToken);
        var entries = archive.Entries.Select(entry => entry.FullName).ToList();
        Assert.All(
            ["README.md", "LICENCE.txt", "lib/net10.0/CommsPortal.Contracts.dll", "lib/net10.0/CommsPortal.Contracts.xml"],
            file => Assert.Contains(file, entries));
        using var specification = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        var nuspec = await specification.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<readme>README.md</readme>", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", nuspec, StringComparison.Ordinal);

        using var symbols = await ZipFile.OpenReadAsync(Assert.Single(Directory.GetFiles(folder, "*.snupkg")), TestContext.Current.CancellationToken);
        Assert.Contains(symbols.Entries, entry => entry.FullName == "lib/net10.0/CommsPortal.Contracts.pdb");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, $"{await output}\n{await errors}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CommsPortal.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
