using CommsPortal.Search.Forward;
using CommsPortal.Search.Ranking;

namespace CommsPortal.Search.Querying;

/// <summary>A part of the query that counts as one match: a word with its weaker spellings and synonyms.</summary>
internal sealed record PlannedPart(IReadOnlyList<PlannedAlternative> Alternatives)
{
    internal MatchCursor Open(Vocabulary vocabulary, int segment)
    {
        var cursors = Alternatives.Select(a => Open(a, vocabulary, segment)).Where(c => c is not NoneCursor).ToArray();
        return cursors.Length switch
        {
            0 => new NoneCursor(),
            1 => cursors[0],
            _ => new EitherCursor(cursors),
        };
    }

    private static MatchCursor Open(PlannedAlternative alternative, Vocabulary vocabulary, int segment)
    {
        var reader = vocabulary.Snapshot.Views[segment].Reader;
        var cursors = alternative.Terms.Select(t => t.Open(reader, segment)).ToArray();
        if (cursors.Any(c => c is NoneCursor))
            return new NoneCursor();
        if (alternative.Restrictions.Count == 0)
            return cursors.Length == 1 ? cursors[0] : new TogetherCursor(cursors, []);
        WordSequence[] sequences = [.. alternative.Restrictions.Select(r => vocabulary.SequenceOf(segment, r))];
        return new TogetherCursor(cursors, sequences);
    }
}
