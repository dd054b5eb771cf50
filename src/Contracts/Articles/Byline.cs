using System.Text.Json.Serialization;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Contracts.Articles;

/// <summary>Who wrote or made it.</summary>
/// <param name="Author">The author's real name.</param>
/// <param name="PenName">The name to print, when it is another.</param>
public sealed record Byline(string Author, string? PenName = null, TermLink? Organisation = null)
{
    /// <summary>The name to print.</summary>
    [JsonIgnore]
    public string PrintedName => string.IsNullOrWhiteSpace(PenName) ? Author : PenName;
}
