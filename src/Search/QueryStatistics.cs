using System.Text.Json;
using CommsPortal.Search.Analysis;

namespace CommsPortal.Search;

/// <summary>
/// Counts what is searched, for a report of popular and of fruitless queries. Holds no personal data: no user, address or time is kept; texts with an
/// at sign or six digits and more (addresses, telephone and identity numbers) are not counted; and nothing is reported that was asked
/// fewer than a minimum of times. Thread-safe.
/// </summary>
public sealed class QueryStatistics
{
    private const int LongestQuery = 100;

    private readonly int capacity;
    private readonly Lock gate = new();
    private Dictionary<string, QueryCount> counts = new(StringComparer.Ordinal);

    /// <summary>Creates empty statistics.</summary>
    /// <param name="capacity">Different queries kept; beyond it the rarer half is forgotten. 100 to 1,000,000, default 20,000.</param>
    public QueryStatistics(int capacity = 20_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, 1_000_000);
        this.capacity = capacity;
    }

    /// <summary>Counts one search. Spellings that differ in case, tone placement or composition count as one.</summary>
    /// <param name="query">The text typed.</param>
    /// <param name="total">How many documents it found.</param>
    public void Record(string query, int total)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Length > LongestQuery || query.Contains('@', StringComparison.Ordinal) || query.Count(char.IsDigit) >= 6)
            return;
        var text = string.Join(' ', Analyzer.Tokens(query).Select(t => Syllable.Render(t.Syllable.Exact)));
        if (text.Length == 0)
            return;
        lock (gate)
        {
            var before = counts.GetValueOrDefault(text) ?? new QueryCount(text, 0, 0);
            counts[text] = new QueryCount(text, before.Asked + 1, before.Fruitless + (total == 0 ? 1 : 0));
            if (counts.Count > capacity)
                counts = counts.Values.OrderByDescending(c => c.Asked).Take(capacity / 2).ToDictionary(c => c.Query, StringComparer.Ordinal);
        }
    }

    /// <summary>The queries asked most.</summary>
    /// <param name="count">The most wanted.</param>
    /// <param name="minimum">The fewest times asked, at least 2. Default 5.</param>
    public IReadOnlyList<QueryCount> Popular(int count, int minimum = 5) => Report(count, minimum, c => c.Asked);

    /// <summary>The queries that most often found nothing.</summary>
    /// <inheritdoc cref="Popular"/>
    public IReadOnlyList<QueryCount> Fruitless(int count, int minimum = 5) => Report(count, minimum, c => c.Fruitless);

    /// <summary>Writes the counts as JSON, to be kept over a restart.</summary>
    public void Save(Stream stream)
    {
        QueryCount[] all;
        lock (gate)
            all = [.. counts.Values];
        JsonSerializer.Serialize(stream, all);
    }

    /// <summary>Adds counts that <see cref="Save"/> wrote.</summary>
    /// <exception cref="JsonException">The stream is something else.</exception>
    public void Load(Stream stream) => Add(JsonSerializer.Deserialize<QueryCount[]>(stream) ?? []);

    /// <summary>Takes out everything counted so far, to be added to counts kept elsewhere.</summary>
    public IReadOnlyList<QueryCount> Take()
    {
        lock (gate)
        {
            QueryCount[] taken = [.. counts.Values];
            counts.Clear();
            return taken;
        }
    }

    /// <summary>Adds counts, for instance those that were taken and could not be kept.</summary>
    public void Add(IEnumerable<QueryCount> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        lock (gate)
            foreach (var each in more)
                counts[each.Query] = counts.GetValueOrDefault(each.Query) is { } now ? new QueryCount(each.Query, now.Asked + each.Asked, now.Fruitless + each.Fruitless) : each;
    }

    private List<QueryCount> Report(int count, int minimum, Func<QueryCount, int> by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 2);
        lock (gate)
            return [.. counts.Values.Where(c => by(c) >= minimum).OrderByDescending(by).ThenBy(c => c.Query, StringComparer.Ordinal).Take(count)];
    }
}
