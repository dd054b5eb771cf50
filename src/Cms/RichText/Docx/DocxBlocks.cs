using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.RichText.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.RichText.Docx;

/// <summary>Reads the paragraphs and tables of one part: the body, the footnotes.</summary>
internal sealed class DocxBlocks(OpenXmlPart part, DocxStyles styles, DocxNumbering numbering, DocxPictures pictures, CleaningReport report)
{
    private readonly DocxFields fields = new(report);

    private readonly Dictionary<string, string> addresses = part.HyperlinkRelationships.Where(r => r.IsExternal).DistinctBy(r => r.Id)
        .ToDictionary(r => r.Id, r => r.Uri.OriginalString, StringComparer.Ordinal);

    // What the reader has of a paragraph whose end was deleted: the next one continues it.
    private List<Inline> carried = [];

    public IReadOnlyList<Block> Read(OpenXmlElement container)
    {
        var sink = new BlockSink();
        var outside = carried;
        carried = [];
        ReadInto(sink, container);
        if (carried.Count > 0)
            sink.Add(new Block.Paragraph(carried));
        carried = outside;
        return sink.Blocks;
    }

    private void ReadInto(BlockSink sink, OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    ReadParagraph(sink, paragraph);
                    break;
                case Table table:
                    sink.Add(ReadTable(table));
                    break;
                case AltChunk:
                    report.Add(CleaningKind.EmbeddedParts);
                    break;
                case SdtBlock { SdtProperties: { } properties } when IsContents(properties):
                    report.Add(CleaningKind.Contents, report[CleaningKind.Contents] == 0 ? 1 : 0);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun or MoveToRun:
                    ReadInto(sink, element);
                    break;
                case AlternateContent alternate:
                    if (DocxXml.Chosen(alternate) is { } chosen)
                        ReadInto(sink, chosen);
                    break;
            }
        }
    }

    private static bool IsContents(SdtProperties properties) =>
        properties.GetFirstChild<SdtContentDocPartObject>()?.DocPartGallery?.Val?.Value?
            .Contains("Table of", StringComparison.OrdinalIgnoreCase) == true;

    private void ReadParagraph(BlockSink sink, Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var reader = new DocxInlines(part, addresses, styles, fields, pictures, Read, report);
        var line = reader.Read(paragraph);
        if (styles.IsContents(properties))
        {
            report.Add(CleaningKind.Contents, report[CleaningKind.Contents] == 0 ? 1 : 0);
            return;
        }
        if (properties?.ParagraphMarkRunProperties is { } mark
            && (mark.GetFirstChild<Deleted>() is not null || mark.GetFirstChild<MoveFrom>() is not null))
            carried.AddRange(line);
        else
        {
            AddParagraph(sink, properties, [.. carried, .. line]);
            carried = [];
        }
        sink.Add(reader.Beside);
    }

    private void AddParagraph(BlockSink sink, ParagraphProperties? properties, List<Inline> line)
    {
        if (line.Count == 0)
            return;
        var item = numbering.Next(NumberingOf(properties));
        if (styles.OutlineLevel(properties) is { } level)
            sink.Add(new Block.Heading(level + 1, item is { Label.Length: > 0 } ? [new Inline.Text(item.Label + " "), .. line] : line));
        else if (item is not null)
        {
            report.Add(CleaningKind.ListNumbering, item.IsRenumbered ? 1 : 0);
            sink.AddItem(item.Level, item.Number, new Block.Paragraph(line));
        }
        else if (styles.IsQuote(properties))
            sink.Add(new Block.Quote([new Block.Paragraph(line)]));
        else
            sink.Add(new Block.Paragraph(line, styles.RoleOf(properties)));
    }

    private NumberingProperties? NumberingOf(ParagraphProperties? properties)
    {
        if (properties?.NumberingProperties is { NumberingId: not null } own)
            return own;
        return styles.NumberingOf(properties) is { } ofStyle ? Merge(ofStyle, properties) : null;
    }

    private static NumberingProperties Merge(NumberingProperties style, ParagraphProperties? properties) =>
        properties?.NumberingProperties?.NumberingLevelReference?.Val is { } level
            ? new NumberingProperties(
                new NumberingLevelReference { Val = level }, (NumberingId?)style.NumberingId?.CloneNode(true) ?? new NumberingId())
            : style;

    private IReadOnlyList<Block> ReadTable(Table table)
    {
        var builder = new TableBuilder(report);
        foreach (var row in DocxXml.Within<TableRow>(table))
        {
            var properties = row.TableRowProperties;
            if (properties?.GetFirstChild<Deleted>() is not null)
            {
                report.Add(CleaningKind.Deletions);
                continue;
            }
            builder.BeginRow();
            for (var i = 0; i < (properties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0) && i < 100; i++)
                builder.AddCell([]);
            foreach (var cell in DocxXml.Within<TableCell>(row))
                ReadCell(builder, cell);
        }
        return builder.Build();
    }

    private void ReadCell(TableBuilder builder, TableCell cell)
    {
        var properties = cell.TableCellProperties;
        var columns = properties?.GridSpan?.Val?.Value ?? 1;
        var merge = properties?.VerticalMerge;
        if (merge is not null && merge.Val?.InnerText != "restart" || properties?.GetFirstChild<CellDeletion>() is not null)
        {
            builder.AddCell([], columns);
            return;
        }
        report.Add(CleaningKind.MergedCells, merge is null ? 0 : 1);
        builder.AddCell(Read(cell), columns);
    }
}
