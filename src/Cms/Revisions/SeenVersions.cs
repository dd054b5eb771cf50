
namespace CommsPortal.Cms.Revisions;

/// <summary>Refuses to write over what somebody else has changed meanwhile.</summary>
internal static class SeenVersions
{
    /// <exception cref="DefinitionChangedException">One of them has another version now.</exception>
    public static void Require(IReadOnlyDictionary<string, int>? seen, Func<string, int> current)
    {
        foreach (var (key, version) in seen ?? new Dictionary<string, int>())
        {
            if (current(key) != version)
                throw new DefinitionChangedException(version, current(key));
        }
    }
}
