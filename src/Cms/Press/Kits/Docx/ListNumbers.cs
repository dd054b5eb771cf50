using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.Press.Kits.Docx;

/// <summary>The lists of a Word file: bullets share one numbering, every ordered list has its own and begins at its own number.</summary>
internal sealed class ListNumbers
{
    private const int Bullets = 1;
    private const int Decimals = 2;
    private const int Levels = 9;
    private const int Indent = 567;
    private readonly List<NumberingInstance> instances = [new NumberingInstance(new AbstractNumId { Val = Bullets }) { NumberID = 1 }];

    /// <summary>The numbering of a list.</summary>
    public int Of(bool ordered, int start)
    {
        if (!ordered)
            return 1;
        var number = instances.Count + 1;
        var instance = new NumberingInstance(new AbstractNumId { Val = Decimals }) { NumberID = number };
        for (var level = 0; level < Levels; level++)
            instance.Append(new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = level });
        instances.Add(instance);
        return number;
    }

    public Numbering Make() => new([Kind(Bullets, NumberFormatValues.Bullet, _ => "•"), Kind(Decimals, NumberFormatValues.Decimal, level => $"%{level + 1}."), .. instances]);

    private static AbstractNum Kind(int id, NumberFormatValues format, Func<int, string> text)
    {
        var kind = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        for (var level = 0; level < Levels; level++)
        {
            kind.Append(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = format },
                new LevelText { Val = text(level) },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = $"{Indent * (level + 1)}", Hanging = $"{Indent / 2}" }))
            { LevelIndex = level });
        }

        return kind;
    }
}
