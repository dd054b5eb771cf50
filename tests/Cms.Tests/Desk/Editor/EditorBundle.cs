using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Desk.Editor;

/// <summary>The very script that browsers get, run by Node.</summary>
internal static class EditorBundle
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "wwwroot", "desk", "editor.js");

    public static async Task<IReadOnlyList<RoundTrip>> RunAsync(IReadOnlyCollection<string> texts, CancellationToken cancellationToken)
    {
        Assert.True(File.Exists(Script), "The visual editor was not bundled: Node.js with npm is missing (.ci/setup installs it), or npm's packages could not be had.");
        var start = new ProcessStartInfo("node", [Repository.PathOf("tests", "Cms.Tests", "Desk", "Editor", "round-trip.mjs"), Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(cancellationToken), node.StandardError.ReadToEndAsync(cancellationToken));
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(texts).AsMemory(), cancellationToken);
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<List<RoundTrip>>(await output, JsonSerializerOptions.Web)!;
    }
}
