using CommsPortal.Cms.Figures.Stories;

namespace CommsPortal.Cms.Figures.Reports;

/// <summary>Counts stories by the day on which they were public first. Translations of one another are one story.</summary>
public sealed class PublishedFigures(StoryMemory memory)
{
    /// <summary>The stories behind a number of one of the sets of publication, the latest first.</summary>
    public async Task<IReadOnlyList<Story>> StoriesAsync(FigureSelection selection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var set = await memory.ReadAsync(cancellationToken);
        var wanted = selection.Filters.Select(set.NumberOf).ToList();
        var found = new List<Story>();
        if (wanted.Contains(null))
            return found;
        foreach (var story in set.In(selection.Period))
        {
            if ((selection.Set != FigureSet.SinceWithdrawn || story.WithdrawnAt is not null) && wanted.TrueForAll(v => story.Values.Contains(v!.Value)))
                found.Add(story);
        }

        found.Reverse();
        return found;
    }

    public async Task<int> CountAsync(FigureSet set, FigurePeriod period, CancellationToken cancellationToken) =>
        (await StoriesAsync(new FigureSelection(set, period), cancellationToken)).Count;

    /// <summary>Stories by day; days without any are missing.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, int>> ByDayAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        var days = new Dictionary<DateOnly, int>();
        foreach (var story in (await memory.ReadAsync(cancellationToken)).In(period))
            days[story.Day] = days.GetValueOrDefault(story.Day) + 1;
        return days;
    }

    /// <summary>Stories by the values of a dimension. One with two values counts at both, so that the numbers need not add up to all.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ByAsync(FigureDimension dimension, FigurePeriod period, CancellationToken cancellationToken)
    {
        var set = await memory.ReadAsync(cancellationToken);
        var counts = new int[set.Values];
        foreach (var story in set.In(period))
        {
            foreach (var value in story.Values)
                counts[value]++;
        }

        return Enumerable.Range(0, set.Values).Where(v => counts[v] > 0 && set.ValueOf(v).Dimension == dimension)
            .ToDictionary(v => set.ValueOf(v).Value, v => counts[v]);
    }

    /// <summary>Stories by the values of two dimensions together.</summary>
    public async Task<IReadOnlyDictionary<(string Row, string Column), int>> ByAsync(
        FigureDimension rows, FigureDimension columns, FigurePeriod period, CancellationToken cancellationToken)
    {
        var set = await memory.ReadAsync(cancellationToken);
        var dimensions = Enumerable.Range(0, set.Values).Select(v => set.ValueOf(v).Dimension).ToArray();
        var counts = new Dictionary<(int Row, int Column), int>();
        foreach (var story in set.In(period))
        {
            foreach (var row in story.Values)
            {
                if (dimensions[row] != rows)
                    continue;
                foreach (var column in story.Values)
                {
                    if (dimensions[column] == columns)
                        counts[(row, column)] = counts.GetValueOrDefault((row, column)) + 1;
                }
            }
        }

        return counts.ToDictionary(c => (set.ValueOf(c.Key.Row).Value, set.ValueOf(c.Key.Column).Value), c => c.Value);
    }
}
