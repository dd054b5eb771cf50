using System.Buffers;
using System.Text.Json;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Search;

/// <summary>Search results as the API's JSON; the found articles' stored summaries are copied into it.</summary>
public static class SearchAnswers
{
    public static async Task<byte[]> WriteAsync(
        PortalDbContext db, ContentTypeRegistry types, SearchRequest request, SearchResult result, string? next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        var ids = result.Hits.Select(h => Guid.Parse(h.Id)).ToList();
        // What was withdrawn a moment ago may still be in the index; it has no summary any more and is left out.
        var summaries = await db.LiveArticles.AsNoTracking().Where(l => ids.Contains(l.ArticleId))
            .ToDictionaryAsync(l => l.ArticleId.ToString(), l => l.Summary, cancellationToken);
        var facets = await SearchFacetNames.ResolveAsync(db, types, result.Facets, cancellationToken);
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = PortalJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("query", request.Query);
            WriteHits(writer, result.Hits, summaries);
            writer.WriteNumber("total", result.Total);
            writer.WriteBoolean("totalIsLowerBound", result.TotalIsLowerBound);
            WriteText(writer, "next", next);
            writer.WritePropertyName("facets");
            JsonSerializer.Serialize(writer, facets, PortalJson.Options);
            writer.WriteStartArray("alsoSearched");
            foreach (var name in result.Interpretation.Synonyms)
                writer.WriteStringValue(name);
            writer.WriteEndArray();
            writer.WriteBoolean("relaxed", result.Interpretation is { Relaxed: true, Words.Count: > 1 });
            WriteText(writer, "searchedInstead", result.SearchedInstead);
            WriteText(writer, "didYouMean", result.DidYouMean);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteHits(Utf8JsonWriter writer, IReadOnlyList<SearchHit> hits, Dictionary<string, byte[]> summaries)
    {
        writer.WriteStartArray("items");
        foreach (var hit in hits)
        {
            if (!summaries.TryGetValue(hit.Id, out var summary))
                continue;
            writer.WriteStartObject();
            writer.WritePropertyName("article");
            writer.WriteRawValue(summary, skipInputValidation: true);
            writer.WriteString("headlineHtml", hit.Headline.ToHtml());
            writer.WriteString("snippetHtml", hit.Snippet.ToHtml());
            writer.WriteNumber("score", Math.Round(hit.Score, 4));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }
}
