namespace CommsPortal.Contracts.Digests;

/// <summary>One thing that a reader wants to hear of; articles that fit any of them are sent.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Value">A content type, the slug of a column or term, or the words of a search.</param>
public sealed record DigestTopic(string Kind, string Value)
{
    public const string Type = "type";
    public const string Column = "column";
    public const string Query = "query";

    /// <summary>Topics in one subscription at most.</summary>
    public const int Most = 60;

    /// <summary>Searches among them at most.</summary>
    public const int MostQueries = 5;

    /// <summary>Characters of a search at most.</summary>
    public const int LongestQuery = 200;

    public static IReadOnlyList<string> Kinds { get; } = [Type, Column, Taxonomies.TaxonomyKind.Pillars, Taxonomies.TaxonomyKind.Sectors, Taxonomies.TaxonomyKind.Localities, Query];
}
