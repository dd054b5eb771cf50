using CommsPortal.Search.Ranking;
using CommsPortal.Search.Terms;

namespace CommsPortal.Search.Querying;

/// <summary>
/// Makes a plan of a parsed query. A strict plan wants every word as it is typed (without marks when the whole query has none);
/// a relaxed one is content with a third of them; a weak one takes other tones and marks, at a lower score.
/// </summary>
internal sealed class QueryPlanner
{
    private const double TonelessBoost = 0.75;
    private const double FoldedBoost = 0.5;
    private const double PairBoost = 0.3;
    private const int MostSpellings = 8;

    private readonly Vocabulary vocabulary;
    private readonly SynonymIndex synonyms;
    private readonly bool relaxed;
    private readonly bool weak;
    private readonly bool bare;
    private readonly List<PlannedPart> parts = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<QueryWord>> usedSynonyms = [];

    private QueryPlanner(Vocabulary vocabulary, SynonymIndex synonyms, bool relaxed, bool weak, bool bare) =>
        (this.vocabulary, this.synonyms, this.relaxed, this.weak, this.bare) = (vocabulary, synonyms, relaxed, weak, bare);

    private int Documents => vocabulary.Snapshot.DocumentCount;

    private Equality Weakest => bare || weak ? Equality.Folded : Equality.Exact;

    internal static bool IsBare(IReadOnlyList<QueryClause> clauses) => !clauses.Any(c => !c.Excluded && c.Words.Any(w => w.Syllable.Marked));

    internal static QueryPlan Plan(IReadOnlyList<QueryClause> clauses, Vocabulary vocabulary, SynonymIndex synonyms, bool relaxed, bool weak)
    {
        var planner = new QueryPlanner(vocabulary, synonyms, relaxed, weak, IsBare(clauses));
        planner.PlanParts(clauses);
        var minimum = relaxed ? (planner.parts.Count + 2) / 3 : planner.parts.Count;
        return new QueryPlan(planner.parts, planner.Pairs(clauses), minimum, planner.Words(clauses), planner.Restrictions(clauses), planner.usedSynonyms);
    }

    private void PlanParts(IReadOnlyList<QueryClause> clauses)
    {
        var run = new List<QueryWord>();
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Excluded)
                continue;
            if (clauses[i].OrWithNext)
            {
                PlanRun(run);
                var last = i;
                while (last + 1 < clauses.Count && clauses[last].OrWithNext)
                    last++;
                PlanEither(clauses.Skip(i).Take(last - i + 1).Where(c => !c.Excluded));
                i = last;
            }
            else
                run.AddRange(clauses[i].Words);
        }
        PlanRun(run);
    }

    /// <summary>Words of which each is a part, or together with its neighbours one when they have synonyms.</summary>
    private void PlanRun(List<QueryWord> run)
    {
        for (var i = 0; i < run.Count;)
        {
            var (length, others) = synonyms.Longest(run, i, bare);
            var words = run.GetRange(i, Math.Max(1, length));
            i += words.Count;
            var alternatives = others.ConvertAll(o => Synonym(words, o.To, o.Weight / (relaxed ? words.Count : 1)));
            // Relaxed, each word counts by itself, and a synonym of all of them counts for each.
            foreach (var part in relaxed ? words.ConvertAll(w => new List<QueryWord> { w }) : [words])
                if (seen.Add(string.Join(' ', part.Select(w => bare ? w.Syllable.Folded : w.Syllable.Exact))))
                    parts.Add(new PlannedPart([.. Typed(part), .. alternatives]));
        }
        run.Clear();
    }

    private void PlanEither(IEnumerable<QueryClause> clauses) =>
        parts.Add(new PlannedPart([.. clauses.SelectMany(c => Typed(c.Words).Select(t => t with { Restrictions = Restrictions(c) }))]));

    /// <summary>The ways to match words as typed: a single word with its weaker spellings, or several together.</summary>
    private List<PlannedAlternative> Typed(IReadOnlyList<QueryWord> words)
    {
        if (words.Count > 1)
            return [new PlannedAlternative([.. words.Select(w => bare ? Folded(w, 1) : Exact(w))], [])];
        var word = words[0];
        if (bare)
            return [Single(Folded(word, 1))];
        return weak ? [Single(Exact(word)), .. Toneless(word), Single(Folded(word, FoldedBoost))] : [Single(Exact(word))];
    }

    private IEnumerable<PlannedAlternative> Toneless(QueryWord word)
    {
        var exact = vocabulary.Find(TermKey.OfExact(word.Syllable.Folded, word.Syllable.Exact)).Documents;
        foreach (var form in vocabulary.Spellings(word.Syllable.Folded).Where(f => Vocabulary.EqualityOf(word, f) == Equality.Toneless).Take(MostSpellings))
        {
            var found = vocabulary.Find(TermKey.OfExact(word.Syllable.Folded, form));
            yield return Single(new PlannedTerm(form, found, Bm25.Idf(Documents, Math.Max(exact, found.Documents)), TonelessBoost));
        }
    }

    private PlannedAlternative Synonym(List<QueryWord> typed, IReadOnlyList<QueryWord> other, double weight)
    {
        usedSynonyms.Add(other);
        var terms = other.Select(Exact).ToList();
        var own = typed.Sum(w => bare ? Folded(w, 1).Idf : Exact(w).Idf);
        var least = Bm25.Idf(Documents, terms.Min(t => t.Statistics.Documents));
        var scale = weight * Math.Min(own, least * typed.Count) / Math.Max(1e-9, terms.Sum(t => t.Idf));
        return new PlannedAlternative(terms.ConvertAll(t => new PlannedTerm(t.Name, t.Statistics, t.Idf, scale)),
            other.Count > 1 ? [new Restriction(other, null, false, Equality.Exact)] : []);
    }

    private PlannedTerm Exact(QueryWord word)
    {
        var found = vocabulary.Find(TermKey.OfExact(word.Syllable.Folded, word.Syllable.Exact));
        return new PlannedTerm(word.Surface, found, Bm25.Idf(Documents, found.Documents), 1);
    }

    private PlannedTerm Folded(QueryWord word, double boost)
    {
        var found = vocabulary.Find(TermKey.OfFolded(word.Syllable.Folded));
        return new PlannedTerm(word.Syllable.Folded, found, Bm25.Idf(Documents, found.Documents), boost);
    }

    private static PlannedAlternative Single(PlannedTerm term) => new([term], []);

    private List<PlannedTerm> Pairs(IReadOnlyList<QueryClause> clauses)
    {
        var pairs = new List<PlannedTerm>();
        var words = Words(clauses);
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < words.Count; i++)
        {
            var (first, second) = (words[i - 1].Word.Syllable.Folded, words[i].Word.Syllable.Folded);
            if (!words[i].FollowsPrevious || !known.Add(first + ' ' + second))
                continue;
            var found = vocabulary.Find(TermKey.OfPair(first, second));
            if (found.Documents > 0)
                pairs.Add(new PlannedTerm(first + ' ' + second, found, Bm25.Idf(Documents, found.Documents), PairBoost));
        }
        return pairs;
    }

    private List<PlannedWord> Words(IReadOnlyList<QueryClause> clauses)
    {
        var words = new List<PlannedWord>();
        var follows = false;
        foreach (var clause in clauses)
        {
            if (clause.Excluded)
            {
                follows = false;
                continue;
            }
            foreach (var word in clause.Words)
            {
                var term = bare ? Folded(word, 1) : Exact(word);
                words.Add(new PlannedWord(word, term.Idf, QueryOrigin.Information(Documents, term.Statistics.Documents), Weakest, follows));
                follows = true;
            }
            follows &= !clause.OrWithNext;
        }
        return words;
    }

    /// <summary>What every document must fulfil; those of alternatives are their own.</summary>
    private List<Restriction> Restrictions(IReadOnlyList<QueryClause> clauses) =>
        [.. clauses.Where((c, i) => c.Excluded || !(c.OrWithNext || (i > 0 && clauses[i - 1].OrWithNext))).SelectMany(Restrictions)];

    private IReadOnlyList<Restriction> Restrictions(QueryClause clause) =>
        clause.Phrase || clause.Excluded ? [Restrict(clause, clause.Words)]
        : clause.Field is not null ? [.. clause.Words.Select(w => Restrict(clause, [w]))] : [];

    /// <summary>Words without marks stand for others too, except that "bò -bo" must not exclude what it asks for.</summary>
    private Restriction Restrict(QueryClause clause, IReadOnlyList<QueryWord> words) =>
        new(words, clause.Field, clause.Excluded, words.Any(w => w.Syllable.Marked) || (clause.Excluded && !bare) ? Equality.Exact : Equality.Folded);
}
