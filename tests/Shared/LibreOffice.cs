using System.Diagnostics;

namespace CommsPortal.Tests;

/// <summary>Makes real .docx files. A class fixture; the files are gone when its tests are done.</summary>
public sealed class LibreOffice : IAsyncLifetime
{
    // It takes seconds; a machine that is busy with everything else gets its time.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly string folder = Directory.CreateTempSubdirectory("libreoffice-").FullName;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The path of a document made of another file: a flat OpenDocument text or a web page.</summary>
    public async Task<string> DocxOfAsync(string source)
    {
        var made = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(source), ".docx"));
        if (!File.Exists(made))
            await ConvertAsync(source);
        Assert.True(File.Exists(made), $"soffice made no {made}.");
        return made;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task ConvertAsync(string source)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var program = folders.Select(f => Path.Combine(f, "soffice")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("LibreOffice Writer (the program soffice) is not installed; .ci/setup test installs it.");
        // A profile of its own: an office that is open already would take the order and answer nothing.
        string[] arguments =
        [
            "--headless", "--norestore", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, source,
        ];
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, $"soffice: {await output} {await errors}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
