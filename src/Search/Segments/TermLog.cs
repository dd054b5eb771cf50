namespace CommsPortal.Search.Segments;

/// <summary>Postings in the order in which documents came: a term's number and its weight code, with the place where each document begins.</summary>
internal sealed class TermLog
{
    private int[] terms = new int[1024];
    private byte[] codes = new byte[1024];
    private readonly List<int> starts = [];

    internal int Count { get; private set; }

    internal void BeginDocument() => starts.Add(Count);

    internal void Add(int term, byte code)
    {
        if (Count == terms.Length)
        {
            Array.Resize(ref terms, Count * 2);
            Array.Resize(ref codes, Count * 2);
        }
        terms[Count] = term;
        codes[Count++] = code;
    }

    /// <summary>The same by term: for each term that occurs, in the order of numbers, its postings in the order of documents.</summary>
    internal List<TermSlice> ByTerm(int termCount)
    {
        var (order, documents) = Order(termCount);
        var slices = new List<TermSlice>();
        for (var i = 0; i < order.Length;)
        {
            var term = terms[order[i]];
            var start = i;
            while (i < order.Length && terms[order[i]] == term)
                i++;
            var postings = new ArraySegment<int>(order, start, i - start);
            slices.Add(new TermSlice(term, postings, documents, codes));
        }
        return slices;
    }

    private (int[] Order, int[] Documents) Order(int termCount)
    {
        var documents = new int[Count];
        for (var document = 0; document < starts.Count; document++)
            documents.AsSpan(starts[document], (document + 1 < starts.Count ? starts[document + 1] : Count) - starts[document]).Fill(document);
        var order = new int[Count];
        if (termCount > Count * 4L)
        {
            var keys = new long[Count];
            for (var i = 0; i < Count; i++)
                keys[i] = ((long)terms[i] << 32) | (uint)i;
            Array.Sort(keys);
            for (var i = 0; i < Count; i++)
                order[i] = (int)keys[i];
            return (order, documents);
        }
        var begins = new int[termCount + 1];
        for (var i = 0; i < Count; i++)
            begins[terms[i] + 1]++;
        for (var t = 0; t < termCount; t++)
            begins[t + 1] += begins[t];
        for (var i = 0; i < Count; i++)
            order[begins[terms[i]]++] = i;
        return (order, documents);
    }
}
