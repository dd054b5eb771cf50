namespace CommsPortal.Cms.Content;

/// <summary>What is wrong with some content: Vietnamese messages by field path, for instance <c>results[0].indicator</c>.</summary>
public sealed class ContentErrors
{
    private readonly SortedDictionary<string, List<string>> byPath = new(StringComparer.Ordinal);

    public bool Any => byPath.Count > 0;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByPath =>
        byPath.ToDictionary(p => p.Key, IReadOnlyList<string> (p) => p.Value);

    public void Add(string path, string message)
    {
        if (!byPath.TryGetValue(path, out var messages))
            byPath[path] = messages = [];
        messages.Add(message);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", byPath.SelectMany(p => p.Value.Select(m => $"{p.Key}: {m}")));
}
