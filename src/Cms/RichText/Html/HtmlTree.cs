using AngleSharp.Dom;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>Walks over parts of a page without recursion: a hostile page nests deeper than the stack reaches.</summary>
internal static class HtmlTree
{
    /// <summary>The nodes below <paramref name="root"/> in document order.</summary>
    public static IEnumerable<INode> Descendants(INode root)
    {
        // By index: to find a node's next sibling, AngleSharp looks through all of them.
        var open = new Stack<(INodeList Nodes, int Next)>();
        open.Push((root.ChildNodes, 0));
        while (open.TryPop(out var level))
        {
            if (level.Next == level.Nodes.Length)
                continue;
            var node = level.Nodes[level.Next];
            open.Push((level.Nodes, level.Next + 1));
            yield return node;
            open.Push((node.ChildNodes, 0));
        }
    }

    public static IEnumerable<IElement> Elements(INode root) => Descendants(root).OfType<IElement>();

    public static string TextOf(INode root) =>
        string.Concat(Descendants(root).Select(n => n is IText text ? text.Data : n is IElement { LocalName: "br" } ? "\n" : ""));

    /// <summary>The element and those around it, from the inside out.</summary>
    public static IEnumerable<IElement> Around(IElement element)
    {
        for (IElement? e = element; e is not null; e = e.ParentElement)
            yield return e;
    }
}
