using CommsPortal.Search.Analysis;
using CommsPortal.Search.Highlighting;
using CommsPortal.Search.Ranking;
using CommsPortal.Search.Segments;
using CommsPortal.Search.Terms;

namespace CommsPortal.Search.Suggesting;

/// <summary>Completes what is being typed from the owner's phrases, the collection's tags and its headlines.</summary>
internal sealed class Suggester(IndexSnapshot snapshot, IReadOnlyList<PhraseList> phrases)
{
    private const int PerKind = 3;
    private const int MostHeadlines = 1000;
    private const int Verified = 60;
    private const int FirstWindow = 4096;

    private static readonly float[] NoImpacts = new float[Postings.Weight.Codes];

    internal List<Suggestion> Suggest(SuggestRequest request)
    {
        var tokens = Analyzer.Tokens(request.Prefix.Length > 200 ? request.Prefix[..200] : request.Prefix);
        if (tokens.Count == 0 || tokens.Count > 16)
            return [];
        var typed = tokens.ConvertAll(t => t.Syllable);
        var folded = string.Join(' ', typed.Select(t => t.Folded));
        if (char.IsWhiteSpace(request.Prefix[^1]))
            folded += ' ';
        var found = new List<Suggestion>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var list in phrases)
            found.AddRange(list.Completions(folded).Where(seen.Add).Take(PerKind).Select(p => new Suggestion(list.Kind, PrefixMarker.Mark(p, typed), null)));
        found.AddRange(Tags(folded).Where(seen.Add).Take(PerKind).Select(t => new Suggestion(SuggestionKind.Tag, PrefixMarker.Mark(t, typed), null)));
        if (found.Count < request.Limit)
            found.AddRange(Headlines(typed, folded.EndsWith(' ')).Where(h => seen.Add(h.Text)).Take(request.Limit - found.Count)
                .Select(h => new Suggestion(SuggestionKind.Headline, PrefixMarker.Mark(h.Text, typed), h.Id)));
        return found.GetRange(0, Math.Min(found.Count, request.Limit));
    }

    private IEnumerable<string> Tags(string folded)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in snapshot.Views)
            foreach (var (tag, key) in view.Reader.Tags)
                if (key.StartsWith(folded, StringComparison.Ordinal) || key.Contains(" " + folded, StringComparison.Ordinal))
                    counts[tag] = counts.GetValueOrDefault(tag) + (view.Reader.Open(TermKey.OfFacet(SegmentBuffer.TagFacet, tag))?.Count ?? 0);
        return counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key);
    }

    /// <summary>Headlines with all the words typed: those where they stand as typed before others, the latest first.</summary>
    private List<(string Text, string Id)> Headlines(List<Syllable> typed, bool lastComplete)
    {
        var found = new List<(long Ticks, int Segment, int Document)>();
        for (var segment = snapshot.Views.Length - 1; segment >= 0 && found.Count < MostHeadlines; segment--)
            Collect(segment, typed, lastComplete, found);
        found.Sort((a, b) => a.Ticks != b.Ticks ? b.Ticks.CompareTo(a.Ticks) : (b.Segment, b.Document).CompareTo((a.Segment, a.Document)));
        return [.. found.Take(Verified).Select(Read).Select(h => (h.Text, h.Id, Rank: PrefixMarker.Rank(h.Text, typed))).OrderByDescending(h => h.Rank).Select(h => (h.Text, h.Id))];
    }

    /// <summary>Looks from a segment's end, where the latest documents are, in ever larger windows until there are enough.</summary>
    private void Collect(int segment, List<Syllable> typed, bool lastComplete, List<(long Ticks, int Segment, int Document)> found)
    {
        var view = snapshot.Views[segment];
        var window = FirstWindow;
        for (var end = view.Reader.DocumentCount; end > 0 && found.Count < MostHeadlines; window *= 4)
        {
            var start = Math.Max(0, end - window);
            if (Open(segment, typed, lastComplete) is not { } cursor)
                return;
            for (var document = cursor.Advance(start); document < end; document = cursor.Advance(document + 1))
                if (!view.IsDeleted(document))
                    found.Add((view.Reader.Identifiers.TicksOf(document), segment, document));
            end = start;
        }
    }

    private (string Text, string Id) Read((long Ticks, int Segment, int Document) at)
    {
        var reader = snapshot.Views[at.Segment].Reader;
        return (reader.Headlines.Read(at.Document), reader.Identifiers.IdOf(at.Document));
    }

    private TogetherCursor? Open(int segment, List<Syllable> typed, bool lastComplete)
    {
        var reader = snapshot.Views[segment].Reader;
        var parts = new List<MatchCursor>();
        for (var i = 0; i < typed.Count; i++)
        {
            MatchCursor? cursor = i == typed.Count - 1 && !lastComplete ? Begun(reader, typed[i].Folded) : Whole(reader, typed[i].Folded);
            if (cursor is null)
                return null;
            parts.Add(cursor);
        }
        return new TogetherCursor([.. parts], []);
    }

    private static TermCursor? Whole(SegmentReader reader, string folded) =>
        reader.Terms.TryFind(TermKey.OfHeadline(folded), out var entry, out _) ? new TermCursor(reader, entry, NoImpacts) : null;

    private static EitherCursor? Begun(SegmentReader reader, string folded) =>
        reader.Completions.Of(folded) is { Length: > 0 } entries ? new EitherCursor(Array.ConvertAll(entries, e => new TermCursor(reader, e, NoImpacts))) : null;
}
