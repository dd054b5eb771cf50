using System.Text.Json.Serialization;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Contracts.Articles;

/// <summary>Who wrote or made it.</summary>
/// <param name="Author">The name that is printed. Whoever writes under a pen name has no other in public.</param>
/// <param name="PenName">The name to print, in what was fetched while <paramref name="Author"/> was still the real name; the API no longer says it.</param>
public sealed record Byline(string Author, string? PenName = null, TermLink? Organisation = null)
{
    /// <summary>The name to print.</summary>
    [JsonIgnore]
    public string PrintedName => string.IsNullOrWhiteSpace(PenName) ? Author : PenName;
}
