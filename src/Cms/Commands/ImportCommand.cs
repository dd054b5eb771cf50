using System.CommandLine;
using CommsPortal.Cms.Import;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Commands;

/// <summary><c>import PATH…</c>: files and folders become articles.</summary>
internal static class ImportCommand
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Markdown files with front matter (.md), plain text (.txt), or folders of them with taxonomies/, columns.yaml and indicators.yaml; content/README.md describes the form.",
            Arity = ArgumentArity.OneOrMore,
        };
        var publish = new Option<bool>("--publish") { Description = "Publish what is imported, on the authority of the command line; the audit log says so. What the checks before publication find fault with is stored and not published. Otherwise drafts." };
        var sample = new Option<bool>("--sample") { Description = "Mark everything as sample content and publish it." };
        var ifEmpty = new Option<bool>("--if-empty") { Description = "Do nothing when the portal already has articles." };
        var command = new Command("import", "Import articles. The same file is the same article: it gets a new edition only when the file has changed.")
        {
            paths, publish, sample, ifEmpty,
        };
        return command.Does(async (services, parsed, cancellationToken) =>
        {
            var options = new ImportOptions(parsed.GetValue(publish), parsed.GetValue(sample));
            if (parsed.GetValue(ifEmpty) && await services.GetRequiredService<PortalDbContext>().Articles.AnyAsync(cancellationToken))
            {
                Console.WriteLine("Đã có bài viết; không nhập gì thêm.");
                return ExitCode.Done;
            }

            using var progress = new ImportProgress();
            var report = await services.GetRequiredService<ContentImport>().ExecuteAsync(parsed.GetValue(paths)!, options, progress, cancellationToken);
            progress.Finish(report);
            return report.Failed + report.Held == 0 ? ExitCode.Done : report.Failed == report.Total ? ExitCode.Refused : ExitCode.Partial;
        });
    }
}
