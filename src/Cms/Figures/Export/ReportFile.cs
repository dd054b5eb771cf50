using System.Globalization;
using CommsPortal.Cms.Csv;
using CommsPortal.Cms.Figures.Reports;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.OfficialDocuments;

namespace CommsPortal.Cms.Figures.Export;

/// <summary>A report as a file to be saved.</summary>
public sealed record ReportFile(byte[] Bytes, string ContentType, string Name)
{
    /// <param name="format">One of <c>docx</c>, <c>xlsx</c>, <c>csv</c>.</param>
    /// <returns>Null for any other format.</returns>
    public static ReportFile? TryWrite(FigureReport report, NominationsOptions office, string? format)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(office);
        var name = string.Create(CultureInfo.InvariantCulture, $"bao-cao-{report.Period.From:yyyyMMdd}-{report.Period.To:yyyyMMdd}.{format}");
        return format switch
        {
            "docx" => new ReportFile(ReportDocument.Write(report, office), OfficialDocumentWriter.ContentType, name),
            "xlsx" => new ReportFile(XlsxFile.Write(ReportSheets.Of(report)), XlsxFile.ContentType, name),
            "csv" => new ReportFile(CsvFile.Write(ReportSheets.Of(report)), CsvTable.ContentType, name),
            _ => null,
        };
    }
}
