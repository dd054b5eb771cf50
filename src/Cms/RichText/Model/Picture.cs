namespace CommsPortal.Cms.RichText.Model;

/// <summary>A picture inside of a document. The same object wherever the document shows the same picture.</summary>
/// <param name="name">The document's name for the file, for display.</param>
/// <param name="open">Opens its bytes, each time anew.</param>
public sealed class Picture(string name, Func<Stream> open)
{
    public string Name { get; } = name;

    public Stream Open() => open();
}
