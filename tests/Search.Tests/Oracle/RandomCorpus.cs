using System.Text;

namespace CommsPortal.Search.Tests.Oracle;

/// <summary>A small collection made at random, put into an index in random steps, and queries for it. The same for the same seed.</summary>
internal sealed class RandomCorpus
{
    internal static readonly Synonym[] Synonyms =
    [
        new("UBND", "ủy ban nhân dân"), new("ủy ban nhân dân", "UBND"), new("TP", "thành phố", 0.6), new("CĐS", "chuyển đổi số"),
        new("chuyển đổi số", "CĐS"), new("xã", "phường"), new("phường", "xã", 0.8), new("kinh tế", "làm ăn"), new("kinh tế", "tin"),
    ];

    private static readonly string[] Vocabulary = [.. ("tin số kinh tế xã thành phố chuyển đổi UBND sổ so kính tê te phở phường TP CĐS ủy ban nhân dân chuyện đồi doi "
        + "hòa hoà kỹ kĩ quý quí quận quân thủy thuỷ 17 CT 2026 làm ăn").Split(' ')];

    private static readonly string[] Types = ["news", "case", "Bài viết"];
    private static readonly string[] Sectors = ["y tế", "giáo dục", "giao-thong", "đất đai"];
    private static readonly string[][] FieldNames = [["headline", "title"], ["lead", "sapo"], ["body"], ["tag"], ["name"]];

    private readonly Random random;

    internal RandomCorpus(int seed) => random = new Random(seed);

    internal Random Random => random;

    /// <summary>Puts, replaces and deletes documents, with commits, refreshes and a merge in between, so that they lie in several segments on disk and in memory.</summary>
    /// <returns>What is in the index at last, in the order of documents.</returns>
    internal List<OracleDocument> Fill(TemporaryIndex temporary, SearchIndexOptions options, int operations)
    {
        var live = new List<SearchDocument>();
        // So few that nothing is merged in the background, which forgets deleted documents and with that changes scores between two searches.
        var (commits, refreshes) = (0, 0);
        for (var n = 1; n <= operations; n++)
        {
            var old = live.Count > 0 && random.Next(4) == 0 ? live[random.Next(live.Count)] : null;
            if (old is not null && live.Remove(old) && random.Next(3) == 0)
                temporary.Index.Delete(old.Id);
            else
            {
                live.Add(Document(old?.Id ?? $"d{n}"));
                temporary.Index.Put(live[^1]);
            }
            if (commits < 4 && random.Next(operations) < 4)
                Commit(temporary, options, ++commits);
            else if (refreshes < 5 && random.Next(operations) < 5)
            {
                temporary.Index.Refresh();
                refreshes++;
            }
        }
        temporary.Index.Refresh();
        return live.ConvertAll(d => new OracleDocument(d));
    }

    internal List<OracleClause> Clauses()
    {
        var clauses = new List<OracleClause>();
        for (var left = random.Next(random.Next(8) == 0 ? 0 : 1, 5); left > 0; left--)
        {
            if (random.Next(7) == 0)
                clauses.AddRange(OracleWord.Read(Synonyms[random.Next(Synonyms.Length)].From).Select(w => new OracleClause([w], false, false, null, false)));
            else
                clauses.Add(Clause());
        }
        for (var i = 0; i + 1 < clauses.Count; i++)
            if (random.Next(9) == 0 && !clauses[i].Excluded && !clauses[i + 1].Excluded)
                clauses[i] = clauses[i] with { OrWithNext = true };
        return clauses;
    }

    /// <summary>The clauses as somebody might type them.</summary>
    internal string Type(IReadOnlyList<OracleClause> clauses)
    {
        var text = new StringBuilder();
        foreach (var clause in clauses)
        {
            var names = clause.Field is null ? null : FieldNames.First(f => f[0] == clause.Field);
            var quotes = new[] { "\"\"", "“”", "«»" }[random.Next(3)];
            var words = string.Join(clause.Phrase ? " " : random.Next(2) == 0 ? "-" : "/", clause.Words.Select(Written));
            text.Append(clause.Excluded ? "-" : "").Append(names is null ? "" : names[random.Next(names.Length)] + ":")
                .Append(clause.Phrase ? quotes[0] + words + quotes[1] : words).Append(clause.OrWithNext ? " OR " : random.Next(5) == 0 ? "  " : " ");
        }
        return text.ToString();
    }

    internal SearchRequest Request(string query)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>();
        if (random.Next(5) == 0)
            filters["type"] = Some(Types, 2);
        if (random.Next(8) == 0)
            filters["sector"] = Some(Sectors, 3);
        if (random.Next(10) == 0)
            filters["year"] = Some(["2020", "2021", "2022", "1999"], 3);
        return new SearchRequest
        {
            Query = query,
            Filters = filters,
            From = random.Next(10) == 0 ? Date() : null,
            To = random.Next(10) == 0 ? Date() : null,
            Sort = (SearchSort)Math.Max(0, random.Next(-2, 3)),
            Limit = random.Next(1, 25),
            FacetNames = Some(["type", "sector", "year", "none"], 3),
            FacetLimit = random.Next(3) == 0 ? random.Next(4) : 50,
            CountBound = random.Next(3) == 0 ? random.Next(1, 40) : 1000,
            Highlight = random.Next(4) == 0,
            Relax = random.Next(4) > 0,
            Repair = false,
        };
    }

    private static void Commit(TemporaryIndex temporary, SearchIndexOptions options, int number)
    {
        temporary.Index.Commit(number);
        if (number == 2)
            temporary.Index.Optimize(TestContext.Current.CancellationToken);
        else if (number == 3)
            temporary.Reopen(options);
    }

    private OracleClause Clause()
    {
        var kind = random.Next(20);
        var count = kind is 0 or 1 or 2 or 3 ? random.Next(2, 4) : 1;
        var words = Enumerable.Range(0, count).Select(_ => OracleWord.Read(Word())[0]).ToList();
        if (random.Next(3) == 0)
            words = words.ConvertAll(w => new OracleWord(w.Folded, w.Folded));
        return new OracleClause(words, kind is 0 or 1 or 2, random.Next(9) == 0, random.Next(7) == 0 ? FieldNames[random.Next(5)][0] : null, false);
    }

    /// <summary>A word from the vocabulary that is the same to the oracle, or its letters.</summary>
    private string Written(OracleWord word)
    {
        var written = Vocabulary.FirstOrDefault(v => OracleWord.Read(v)[0] == word, word.Folded).Normalize(random.Next(5) == 0 ? NormalizationForm.FormD : NormalizationForm.FormC);
        return random.Next(6) == 0 ? written.ToUpperInvariant() : written;
    }

    private SearchDocument Document(string id) => new()
    {
        Id = id,
        Headline = Words(random.Next(0, 7)),
        Lead = Words(random.Next(0, 9)),
        Body = Words(random.Next(0, 16)),
        Tags = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Words(random.Next(1, 3)))],
        Names = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Words(random.Next(1, 4)))],
        Facets = new Dictionary<string, IReadOnlyList<string>> { ["type"] = [Types[random.Next(3)]], ["sector"] = Some(Sectors, 2) },
        Date = random.Next(9) == 0 ? null : Date(),
    };

    /// <summary>Few different ones, so that there are equals, and some hours around the turn of a year.</summary>
    private DateTimeOffset Date() => new DateTimeOffset(2020 + random.Next(4), 1, 1, 0, 0, 0, TimeSpan.FromHours(random.Next(2) * 7)).AddHours(random.Next(-9, 9));

    private string[] Some(string[] values, int most) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => values[random.Next(values.Length)])];

    private string Words(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => Word() + new[] { " ", " ", ", ", "-", ". " }[random.Next(5)])).Normalize(random.Next(4) == 0 ? NormalizationForm.FormD : NormalizationForm.FormC);

    private string Word() => Vocabulary[(int)(Vocabulary.Length * Math.Pow(random.NextDouble(), 1.7))];
}
