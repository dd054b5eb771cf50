using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Reading;

/// <summary>
/// Takes blocks as a reader meets them. Word processors know no lists, only paragraphs with a level and a marker; those that follow one
/// another become lists here.
/// </summary>
internal sealed class BlockSink
{
    private readonly List<Block> blocks = [];
    private readonly List<Item> items = [];

    /// <summary>Everything taken so far.</summary>
    public IReadOnlyList<Block> Blocks
    {
        get
        {
            EndList();
            return blocks;
        }
    }

    public void Add(Block block)
    {
        EndList();
        blocks.Add(block);
    }

    public void Add(IEnumerable<Block> more)
    {
        foreach (var block in more)
            Add(block);
    }

    /// <param name="level">0 for the outermost list.</param>
    /// <param name="number">The number shown; null for a bullet.</param>
    public void AddItem(int level, int? number, params IReadOnlyList<Block> content) => items.Add(new Item(level, number, content));

    private void EndList()
    {
        if (items.Count > 0)
            blocks.AddRange(Nest(items));
        items.Clear();
    }

    private static List<Block> Nest(List<Item> items)
    {
        var lists = new List<Block>();
        for (var i = 0; i < items.Count;)
        {
            var (level, start) = (items[i].Level, items[i].Number);
            var nested = new List<List<Block>>();
            for (var last = start; i < items.Count && items[i].Level >= level;)
            {
                if (items[i].Level > level)
                {
                    var below = items.Skip(i).TakeWhile(item => item.Level > level).ToList();
                    nested[^1].AddRange(Nest(below));
                    i += below.Count;
                    continue;
                }
                if (nested.Count > 0 && (items[i].Number is null != start is null || items[i].Number <= last))
                    break;
                last = items[i].Number;
                nested.Add([.. items[i++].Content]);
            }
            lists.Add(new Block.List(start is not null, start ?? 1, nested));
        }
        return lists;
    }

    private sealed record Item(int Level, int? Number, IReadOnlyList<Block> Content);
}
