using CommsPortal.Search.Forward;

namespace CommsPortal.Search.Querying;

/// <summary>Words that belong together in a query: one, or several typed as one ("17-CT/TU") or as a phrase.</summary>
/// <param name="Words">The words in order.</param>
/// <param name="Phrase">Whether they must stand in the document side by side.</param>
/// <param name="Excluded">Whether they must not stand in it.</param>
/// <param name="Field">The only field in which they count, or null for all.</param>
/// <param name="OrWithNext">Whether this clause or the next is enough.</param>
internal sealed record QueryClause(IReadOnlyList<QueryWord> Words, bool Phrase, bool Excluded, Field? Field, bool OrWithNext)
{
    internal string Text => string.Join(' ', Words.Select(w => w.Surface));
}
