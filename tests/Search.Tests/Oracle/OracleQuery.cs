namespace CommsPortal.Search.Tests.Oracle;

/// <summary>A part of a query: words, in quotes or joined by a hyphen if there are several.</summary>
internal sealed record OracleClause(IReadOnlyList<OracleWord> Words, bool Phrase, bool Excluded, string? Field, bool OrWithNext);

/// <summary>What a query means, by the documented rules, asked of one document after the other.</summary>
internal sealed class OracleQuery
{
    private const int Few = 3;

    private readonly IReadOnlyList<OracleClause> clauses;
    private readonly IReadOnlyList<(List<OracleWord> From, List<OracleWord> To)> synonyms;

    /// <summary>A query without any mark is compared without marks.</summary>
    private readonly bool bare;

    internal OracleQuery(IReadOnlyList<OracleClause> clauses, IEnumerable<Synonym> synonyms)
    {
        (this.clauses, bare) = (clauses, !clauses.Any(c => !c.Excluded && c.Words.Any(w => w.Marked)));
        this.synonyms = [.. synonyms.Select(s => (OracleWord.Read(s.From), OracleWord.Read(s.To)))];
    }

    internal bool IsEmpty => clauses.All(c => c.Excluded);

    /// <summary>The matching documents in their order: with all words, or if those are few with a third, or with other marks.</summary>
    internal (List<OracleDocument> Matches, bool Relaxed) Match(IReadOnlyList<OracleDocument> documents, bool relax)
    {
        var strict = Parts(relaxed: false, weak: false);
        var all = documents.Where(d => Permits(d) && strict.TrueForAll(p => p(d))).ToList();
        if (all.Count >= Few || !relax || IsEmpty)
            return (all, false);
        var weak = Relaxed(documents, weak: true);
        var some = Parts(relaxed: true, weak: false).Count <= 3 ? weak : Relaxed(documents, weak: false);
        return (some.Count >= Few ? some : weak, true);
    }

    private List<OracleDocument> Relaxed(IReadOnlyList<OracleDocument> documents, bool weak)
    {
        var parts = Parts(relaxed: true, weak);
        return [.. documents.Where(d => Permits(d) && parts.Count(p => p(d)) >= Math.Max(1, (parts.Count + 2) / 3))];
    }

    /// <summary>Exclusions, phrases and fields outside of OR, which are never relaxed.</summary>
    private bool Permits(OracleDocument document) => clauses.Where((c, i) => c.Excluded || !(c.OrWithNext || (i > 0 && clauses[i - 1].OrWithNext)))
        .All(c => Stands(c, document) != c.Excluded);

    private bool Stands(OracleClause clause, OracleDocument document)
    {
        if (clause.Phrase || clause.Excluded)
            return document.HasRun(clause.Words, clause.Field, Loosely(clause, clause.Words));
        return clause.Field is null || clause.Words.All(w => document.HasRun([w], clause.Field, Loosely(clause, [w])));
    }

    private bool Loosely(OracleClause clause, IReadOnlyList<OracleWord> words) => !words.Any(w => w.Marked) && (bare || !clause.Excluded);

    private List<Func<OracleDocument, bool>> Parts(bool relaxed, bool weak)
    {
        var parts = new List<Func<OracleDocument, bool>>();
        var seen = new HashSet<string>();
        var run = new List<OracleWord>();
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Excluded)
                continue;
            if (!clauses[i].OrWithNext)
            {
                run.AddRange(clauses[i].Words);
                continue;
            }
            AddRun(run, relaxed, weak, seen, parts);
            var group = new List<OracleClause> { clauses[i] };
            while (clauses[i].OrWithNext)
                group.Add(clauses[++i]);
            parts.Add(d => group.Exists(c => HasAll(c.Words, weak, d) && Stands(c, d)));
        }
        AddRun(run, relaxed, weak, seen, parts);
        return parts;
    }

    private void AddRun(List<OracleWord> run, bool relaxed, bool weak, HashSet<string> seen, List<Func<OracleDocument, bool>> parts)
    {
        for (var i = 0; i < run.Count;)
        {
            var found = Enumerable.Range(1, run.Count - i).Reverse().Select(n => (Length: n, To: SynonymsOf(run.GetRange(i, n)))).FirstOrDefault(f => f.To.Count > 0);
            var words = run.GetRange(i, Math.Max(1, found.Length));
            i += words.Count;
            bool Synonymous(OracleDocument d) => found.To?.Exists(t => d.HasRun(t, null, folded: false)) is true;
            foreach (var part in relaxed ? words.ConvertAll(w => new List<OracleWord> { w }) : [words])
                if (seen.Add(string.Join(' ', part.Select(w => bare ? w.Folded : w.Exact))))
                    parts.Add(d => HasAll(part, weak, d) || Synonymous(d));
        }
        run.Clear();
    }

    private List<List<OracleWord>> SynonymsOf(List<OracleWord> words) =>
        [.. synonyms.Where(s => s.From.Count == words.Count && s.From.Zip(words).All(p => p.First.Equals(p.Second, bare))).Select(s => s.To)];

    /// <summary>Other marks count for single words only.</summary>
    private bool HasAll(IReadOnlyList<OracleWord> words, bool weak, OracleDocument document) => words.All(w => document.Has(w, bare || (weak && words.Count == 1)));
}
