using CommsPortal.Search.Postings;
using CommsPortal.Search.Storage;
using CommsPortal.Search.Terms;

namespace CommsPortal.Search.Segments;

/// <summary>Writes terms with their postings, in the order of their keys.</summary>
internal sealed class TermSink : IDisposable
{
    private readonly TermDictionaryWriter dictionary;
    private readonly SegmentOutput output;

    internal TermSink(SegmentOutput output)
    {
        this.output = output;
        dictionary = new TermDictionaryWriter(output.Spool());
        Postings = new PostingsWriter(output);
        output.Begin(SectionKind.Postings);
    }

    /// <summary>Takes the postings of the next term.</summary>
    internal PostingsWriter Postings { get; }

    /// <summary>Ends the term whose postings were added; without any there is no term.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool End(ReadOnlySpan<byte> key)
    {
        if (Postings.Count == 0)
            return false;
        dictionary.Add(key, Postings.End());
        return true;
    }

    internal void Finish()
    {
        output.End();
        dictionary.Write(output);
    }

    public void Dispose() => dictionary.Dispose();
}
