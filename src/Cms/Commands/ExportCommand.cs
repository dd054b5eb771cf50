using System.CommandLine;
using System.Globalization;
using CommsPortal.Cms.Export;

namespace CommsPortal.Cms.Commands;

/// <summary><c>export DIR</c>: the portal's content as files that <c>import</c> reads.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var folder = new Argument<string>("DIR") { Description = "A folder that does not exist yet, or is empty." };
        var published = new Option<bool>("--published") { Description = "Only what readers see now, in the text that they see." };
        var command = new Command(
            "export",
            "Write articles as Markdown with front matter, with taxonomies, columns, images and attachments. Public texts go to articles/, all others to unpublished/.")
        {
            folder, published,
        };
        return command.Does(async (services, parsed, cancellationToken) =>
        {
            var report = await services.GetRequiredService<ContentExport>().ExecuteAsync(parsed.GetValue(folder)!, parsed.GetValue(published), cancellationToken);
            foreach (var line in report.Missing)
                await Console.Error.WriteLineAsync(line);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Articles} bài ({report.Unpublished} chưa đăng), {report.Media} tệp ảnh và tài liệu; {report.Missing.Count} tệp thiếu."));
            return report.Missing.Count == 0 ? ExitCode.Done : ExitCode.Partial;
        });
    }
}
