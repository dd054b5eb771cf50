namespace CommsPortal.Search.Ranking;

/// <summary>
/// Walks the documents of one segment that match one part of a query, with their score for that part and bounds on it, so that whole
/// ranges can be passed over (Ding and Suel, "Faster top-k document retrieval using block-max indexes", SIGIR 2011).
/// </summary>
internal abstract class MatchCursor
{
    /// <summary>The document after the last.</summary>
    internal const int End = int.MaxValue;

    /// <summary>The current document, -1 before the first move.</summary>
    internal abstract int Document { get; }

    /// <summary>About how many documents there are.</summary>
    internal abstract long Cost { get; }

    /// <summary>The greatest score of any document.</summary>
    internal abstract float MaxScore { get; }

    /// <summary>The score of the current document.</summary>
    internal abstract float Score { get; }

    /// <summary>Moves to the first document at or after <paramref name="target"/>; never backwards.</summary>
    internal abstract int Advance(int target);

    /// <summary>A document up to which <see cref="MaxScoreIn"/> from <paramref name="target"/> is one bound.</summary>
    internal abstract int BlockEnd(int target);

    /// <summary>Whether <see cref="Raise"/> can be called.</summary>
    internal virtual bool Summable => false;

    /// <summary>
    /// Raises the scores of a range's documents (the first is <paramref name="from"/>) to at least what they score here, without moving the
    /// cursor. Ranges ascend.
    /// </summary>
    internal virtual void Raise(int from, int to, Span<float> scores) => throw new InvalidOperationException("This cursor cannot be summed.");

    /// <summary>Whether a document matches. Documents ascend.</summary>
    internal bool IsAt(int document) => Document == document || (Document < document && Advance(document) == document);

    /// <summary>The greatest score of any document in a range (both ends included) not before the current one; 0 if there is none.</summary>
    internal abstract float MaxScoreIn(int from, int to);
}
