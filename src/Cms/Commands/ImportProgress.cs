using System.Globalization;
using CommsPortal.Cms.Import;

namespace CommsPortal.Cms.Commands;

/// <summary>Shows how an import goes: one moving line on a terminal, one line a file elsewhere; failures always stay.</summary>
internal sealed class ImportProgress : IProgress<ImportedFile>, IDisposable
{
    private readonly bool terminal = !Console.IsOutputRedirected;
    private bool moving;

    public void Report(ImportedFile value)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"[{value.Index}/{value.Total}] {Verb(value.Outcome)} {value.File}");
        if (value.Outcome is not (ImportOutcome.Failed or ImportOutcome.Held) && terminal)
        {
            var width = Math.Max(20, Console.WindowWidth - 1);
            Console.Write("\r" + (line.Length > width ? line[..width] : line.PadRight(width)));
            moving = true;
        }
        else
        {
            EndMovingLine();
            Console.WriteLine(line);
        }

        foreach (var message in value.Messages)
        {
            EndMovingLine();
            (value.Outcome is ImportOutcome.Failed or ImportOutcome.Held ? Console.Error : Console.Out).WriteLine("    " + message);
        }
    }

    public void Finish(ImportReport report)
    {
        EndMovingLine();
        // Taxonomies, columns and the like are files without an article of their own.
        var lists = report.Files.Count(f => f.ArticleId is null && f.Outcome == ImportOutcome.Updated);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Total} tệp: {report.Created} bài mới, {report.Updated - lists} bài cập nhật, {lists} danh mục, {report.Unchanged} không đổi, {(report.Held > 0 ? $"{report.Held} lưu mà chưa đăng vì chưa qua kiểm tra, " : "")}{report.Failed} lỗi."));
    }

    public void Dispose() => EndMovingLine();

    private static string Verb(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Created => "mới",
        ImportOutcome.Updated => "cập nhật",
        ImportOutcome.Unchanged => "không đổi",
        ImportOutcome.Held => "GIỮ LẠI, CHƯA ĐĂNG",
        _ => "LỖI",
    };

    private void EndMovingLine()
    {
        if (moving)
            Console.WriteLine();
        moving = false;
    }
}
