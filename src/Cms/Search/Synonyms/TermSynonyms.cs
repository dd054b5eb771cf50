using CommsPortal.Cms.Taxonomies;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Search;
using Term = CommsPortal.Cms.Taxonomies.Term;

namespace CommsPortal.Cms.Search.Synonyms;

/// <summary>
/// Names of organisations and localities as synonyms: each unit's forms of one another, and those of the units that it came from or went
/// into, over several reorganisations. A search for "Sở TT&amp;TT" also finds "Sở Khoa học và Công nghệ", one for "Quận 3" its wards of 2025.
/// </summary>
public static class TermSynonyms
{
    /// <summary>Weight of another name when all of a unit went into one successor.</summary>
    public const double Whole = 0.8;

    /// <summary>Weight when a unit was divided: each successor is only a part of it, and it is more than each of them.</summary>
    public const double Part = 0.4;

    private const double Least = 0.3;
    private const int MostOfOneForm = 32;

    private static readonly string[] Kinds = [TaxonomyKind.Organisations, TaxonomyKind.Localities];

    public static SynonymTable Of(IReadOnlyCollection<Term> terms, IReadOnlyCollection<TermSuccession> successions, Abbreviations abbreviations)
    {
        var synonyms = new Dictionary<(string From, string To), Synonym>();
        foreach (var kind in Kinds)
        {
            var units = terms.Where(t => t.Kind == kind).ToDictionary(t => t.Slug, t => UnitNames.Of(t, abbreviations), StringComparer.Ordinal);
            var related = successions.Where(s => s.Kind == kind && units.ContainsKey(s.Predecessor) && units.ContainsKey(s.Successor)).ToList();
            var after = related.ToLookup(s => s.Predecessor, s => s.Successor, StringComparer.Ordinal);
            var before = related.ToLookup(s => s.Successor, s => s.Predecessor, StringComparer.Ordinal);
            foreach (var (slug, unit) in units)
            {
                AddForms(synonyms, unit);
                foreach (var (other, weight) in Reach(slug, after, (from, _) => Weight(from)).Concat(Reach(slug, before, (_, to) => Weight(to))))
                    AddOther(synonyms, unit, units[other], weight);
            }

            double Weight(string predecessor) => after[predecessor].Skip(1).Any() ? Part : Whole;
        }

        return new SynonymTable([.. synonyms.Values.GroupBy(s => s.From, StringComparer.OrdinalIgnoreCase)
            .SelectMany(g => g.OrderByDescending(s => s.Weight).ThenBy(s => s.To, StringComparer.Ordinal).Take(MostOfOneForm))]);
    }

    private static void AddForms(Dictionary<(string From, string To), Synonym> synonyms, UnitNames unit)
    {
        foreach (var from in unit.Asked)
        {
            foreach (var to in unit.Asked)
                Add(synonyms, from, to, 1);
        }
    }

    private static void AddOther(Dictionary<(string From, string To), Synonym> synonyms, UnitNames unit, UnitNames other, double weight)
    {
        foreach (var from in unit.Asked)
        {
            foreach (var to in other.Names)
                Add(synonyms, from, to, weight);
        }

        if (unit.English is { } asked && other.English is { } name)
            Add(synonyms, asked, name, weight);
    }

    // Namesakes of different times are found by the name that they share.
    private static void Add(Dictionary<(string From, string To), Synonym> synonyms, string from, string to, double weight)
    {
        var key = (from.ToUpperInvariant(), to.ToUpperInvariant());
        if (key.Item1 != key.Item2 && (!synonyms.TryGetValue(key, out var known) || known.Weight < weight))
            synonyms[key] = new Synonym(from, to, weight);
    }

    /// <summary>The units before or after one, with the product of the weights on the way.</summary>
    private static Dictionary<string, double> Reach(string start, ILookup<string, string> next, Func<string, string, double> weightOf)
    {
        var reached = new Dictionary<string, double>(StringComparer.Ordinal);
        var open = new Queue<(string Slug, double Weight)>([(start, 1)]);
        while (open.TryDequeue(out var at))
        {
            foreach (var slug in next[at.Slug])
            {
                var weight = at.Weight * weightOf(at.Slug, slug);
                if (slug == start || weight < Least || reached.GetValueOrDefault(slug) >= weight)
                    continue;
                reached[slug] = weight;
                open.Enqueue((slug, weight));
            }
        }

        return reached;
    }
}
