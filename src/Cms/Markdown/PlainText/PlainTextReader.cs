using System.Text;
using CommsPortal.Cms.Markdown.Core;
using CommsPortal.Cms.Markdown.Figures;
using CommsPortal.Cms.Slugs;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown.PlainText;

/// <summary>
/// The text of a document as a reader hears it, one line a paragraph: captions and notes included; cards of other articles left out,
/// because their words are not this article's.
/// </summary>
internal sealed class PlainTextReader(RenderContext context)
{
    private readonly StringBuilder text = new();

    public string Read(MarkdownDocument document)
    {
        ReadBlock(document);
        return VietnameseText.Normalize(text.ToString());
    }

    private void ReadBlock(Block block)
    {
        switch (block)
        {
            case FigureBlock figure:
                ReadFigure(figure);
                break;
            case CodeBlock code:
                AppendCode(code);
                break;
            case TableRow row:
                Append(string.Join(' ', row.OfType<TableCell>().Select(Cell).Where(c => c.Length > 0)));
                break;
            case LeafBlock leaf:
                Append(InlineText.Of(leaf.Inline));
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    ReadBlock(child);
                break;
        }
    }

    private void ReadFigure(FigureBlock figure)
    {
        if (context.Image(figure.MediaId) is { } image)
            Append(figure.Caption.Length > 0 ? figure.Caption : image.Caption ?? "");
    }

    private void AppendCode(CodeBlock code)
    {
        foreach (var line in BodyRenderer.Lines(code).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Append(line);
    }

    private static string Cell(TableCell cell) =>
        string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => InlineText.Of(leaf.Inline)));

    private void Append(string paragraph)
    {
        if (paragraph.Length == 0)
            return;
        if (text.Length > 0)
            text.Append('\n');
        text.Append(paragraph);
    }
}
