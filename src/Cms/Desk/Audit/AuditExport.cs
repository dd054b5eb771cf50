using System.Globalization;
using System.Text.Json;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Csv;
using CommsPortal.Cms.Desk.History;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Audit;

/// <summary>Lines of the audit log as a file, written while they are read, however many.</summary>
/// <param name="asTable">CSV for spreadsheet programs; otherwise NDJSON with every member and hash, for whoever verifies the chain elsewhere.</param>
internal sealed class AuditExport(IAsyncEnumerable<AuditEntry> lines, bool asTable, string day) : IActionResult
{
    private static readonly string[] Head =
        ["Dòng", "Lúc (UTC)", "Ai", "Việc", "Mã việc", "Mã bài", "Phiên bản", "Từ", "Đến", "Với", "Lý do", "Mã băm trước", "Mã băm"];

    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (response, cancellation) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = asTable ? CsvTable.ContentType : "application/x-ndjson";
        response.Headers.ContentDisposition = $"attachment; filename=\"nhat-ky-{day}.{(asTable ? "csv" : "ndjson")}\"";
        await using var writer = new StreamWriter(response.Body, new System.Text.UTF8Encoding(asTable), bufferSize: 32_768, leaveOpen: true);
        if (asTable)
            await writer.WriteAsync(CsvTable.Line(Head));
        await foreach (var line in lines.WithCancellation(cancellation))
            await writer.WriteAsync(asTable ? CsvTable.Line(Cells(line)) : JsonSerializer.Serialize(Members(line), JsonSerializerOptions.Web) + "\n");
    }

    private static IReadOnlyList<string?> Cells(AuditEntry e) =>
    [
        e.Sequence.ToString(CultureInfo.InvariantCulture), DeskTime.Machine(e.At), e.ActorName, AuditActionName.Of(e.Action), e.Action, e.ArticleId?.ToString(), e.Edition?.ToString(CultureInfo.InvariantCulture),
        e.From, e.To, e.Subject, e.Reason, e.PreviousHash, e.Hash,
    ];

    private static object Members(AuditEntry e) => new
    {
        e.Sequence,
        At = e.At.ToUnixTimeMilliseconds(),
        e.ActorId,
        e.ActorName,
        e.Action,
        e.ArticleId,
        e.Edition,
        e.From,
        e.To,
        e.Reason,
        e.Subject,
        e.PreviousHash,
        e.Hash,
    };
}
