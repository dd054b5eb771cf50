using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>The inlines of the line that is being read.</summary>
internal sealed class HtmlLine
{
    private List<Inline> inlines = [];
    private List<Inline> growing = [];
    private Inline.Link? current;

    public void Add(Inline inline, HtmlContext context)
    {
        if (inline is Inline.Text { Value: "" })
            return;
        if (context.Link is not { } link)
        {
            inlines.Add(inline);
            return;
        }
        // A link around several blocks is a link of its own in each.
        if (!ReferenceEquals(link, current) || inlines is not [.., Inline.Link])
        {
            (current, growing) = (link, []);
            inlines.Add(link with { Inlines = growing });
        }
        growing.Add(inline);
    }

    /// <summary>The line so far, which begins anew; nothing when there is only space in it.</summary>
    public IReadOnlyList<Inline> Take()
    {
        var taken = inlines;
        (inlines, current) = ([], null);
        return taken.Any(i => i is not Inline.Break && !(i is Inline.Text text && string.IsNullOrWhiteSpace(text.Value))) ? taken : [];
    }
}
