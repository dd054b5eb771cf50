using CommsPortal.Search.Postings;

namespace CommsPortal.Search.Segments;

/// <summary>Sums the weights of one document's terms, by term number, without clearing anything between documents.</summary>
internal sealed class TermWeights
{
    private float[] weights = new float[1024];
    private int[] stamps = new int[1024];
    private int[] touched = new int[256];
    private int count;
    private int stamp;

    internal void Begin()
    {
        stamp++;
        count = 0;
    }

    internal void Add(int term, float weight)
    {
        if (term >= weights.Length)
        {
            var size = Math.Max(term + 1, weights.Length * 2);
            Array.Resize(ref weights, size);
            Array.Resize(ref stamps, size);
        }
        if (stamps[term] == stamp)
        {
            weights[term] += weight;
            return;
        }
        stamps[term] = stamp;
        weights[term] = weight;
        if (count == touched.Length)
            Array.Resize(ref touched, count * 2);
        touched[count++] = term;
    }

    internal void MoveTo(TermLog log)
    {
        log.BeginDocument();
        foreach (var term in touched.AsSpan(0, count))
            log.Add(term, Weight.Encode(weights[term]));
    }
}
