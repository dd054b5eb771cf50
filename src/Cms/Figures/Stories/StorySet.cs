namespace CommsPortal.Cms.Figures.Stories;

/// <summary>
/// Every story that was ever public, in memory, so that any of them are counted in a moment: some 300 bytes each. It never changes; what
/// is written later makes another set.
/// </summary>
public sealed class StorySet
{
    private readonly List<FigureFilter> values;
    private readonly Dictionary<FigureFilter, int> numbers;
    private readonly Story[] stories;

    private StorySet(long revision, Story[] stories, List<FigureFilter> values, Dictionary<FigureFilter, int> numbers) =>
        (Revision, this.stories, this.values, this.numbers) = (revision, stories, values, numbers);

    public static StorySet Empty { get; } = new(0, [], [], []);

    /// <summary>The highest <see cref="PublishedStory.Revision"/> in it.</summary>
    public long Revision { get; }

    /// <summary>How many different values there are; their numbers are 0 and up.</summary>
    public int Values => values.Count;

    /// <summary>The stories of a period, the earliest first.</summary>
    public ReadOnlySpan<Story> In(FigurePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var first = FirstNotBefore(period.From);
        return stories.AsSpan(first, FirstNotBefore(period.To.AddDays(1)) - first);
    }

    public FigureFilter ValueOf(int number) => values[number];

    /// <returns>Null for a value that no story has.</returns>
    public int? NumberOf(FigureFilter value) => numbers.TryGetValue(value, out var number) ? number : null;

    /// <summary>The set with some stories new or in place of what they were.</summary>
    public StorySet With(IReadOnlyCollection<PublishedStory> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        if (changed.Count == 0)
            return this;
        var (allValues, allNumbers) = (new List<FigureFilter>(values), new Dictionary<FigureFilter, int>(numbers));
        var replaced = changed.Select(s => s.Id).ToHashSet();
        Story[] all = [.. stories.Where(s => !replaced.Contains(s.Id)), .. changed.Select(s => StoryOf(s, allValues, allNumbers))];
        Array.Sort(all, static (a, b) => a.Published != b.Published ? a.Published.CompareTo(b.Published) : a.Id.CompareTo(b.Id));
        return new StorySet(Math.Max(Revision, changed.Max(s => s.Revision)), all, allValues, allNumbers);
    }

    private static Story StoryOf(PublishedStory story, List<FigureFilter> values, Dictionary<FigureFilter, int> numbers)
    {
        var own = StoryFacets.Read(story.Facets).Select(facet =>
        {
            if (!numbers.TryGetValue(facet, out var number))
            {
                numbers.Add(facet, number = values.Count);
                values.Add(facet);
            }

            return number;
        });
        return new Story(story.Id, story.ArticleId, story.TranslationGroup, story.Published, Clock.DayOf(story.Published), story.WithdrawnAt, [.. own]);
    }

    private int FirstNotBefore(DateOnly day)
    {
        var (low, high) = (0, stories.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = stories[middle].Day < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
