using System.Diagnostics;
using System.Security.Cryptography;

namespace CommsPortal.Tests;

/// <summary>Makes real .docx files, and opens them. A class fixture; the files are gone when its tests are done.</summary>
public sealed class LibreOffice : IAsyncLifetime
{
    // It takes seconds; a machine that is busy with everything else gets its time.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly string folder = Directory.CreateTempSubdirectory("libreoffice-").FullName;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The path of a document made of another file: a flat OpenDocument text or a web page.</summary>
    public Task<string> DocxOfAsync(string source) => MakeAsync(source, ".docx", "docx:MS Word 2007 XML");

    /// <summary>The path of a document as it would be printed (PDF).</summary>
    public async Task<string> PdfOfAsync(byte[] docx)
    {
        var source = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(docx)) + ".docx");
        await File.WriteAllBytesAsync(source, docx, TestContext.Current.CancellationToken);
        return await MakeAsync(source, ".pdf", "pdf:writer_pdf_Export");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<string> MakeAsync(string source, string ending, string filter)
    {
        var made = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(source), ending));
        if (!File.Exists(made))
            await ConvertAsync(source, filter);
        Assert.True(File.Exists(made), $"soffice made no {made}.");
        return made;
    }

    private async Task ConvertAsync(string source, string filter)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var program = folders.Select(f => Path.Combine(f, "soffice")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("LibreOffice Writer (the program soffice) is not installed; .ci/setup test installs it.");
        // A profile of its own: an office that is open already would take the order and answer nothing.
        string[] arguments =
        [
            "--headless", "--norestore", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", filter, "--outdir", folder, source,
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
