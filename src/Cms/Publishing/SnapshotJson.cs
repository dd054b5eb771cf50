using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using CommsPortal.Contracts;
using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Publishing;

/// <summary>Published documents as UTF-8 JSON.</summary>
public static class SnapshotJson
{
    public static byte[] Write(ContractArticle document) => JsonSerializer.SerializeToUtf8Bytes(document, PortalJson.Options);

    public static ContractArticle Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<ContractArticle>(json, PortalJson.Options) ?? throw new JsonException("The snapshot is null.");

    /// <summary>The part of the document that lists show.</summary>
    public static byte[] WriteSummary(ContractArticle document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return JsonSerializer.SerializeToUtf8Bytes(new ArticleSummary(document), PortalJson.Options);
    }

    /// <summary>The headline of a document or of a summary; nothing else of it is read into objects.</summary>
    public static string HeadlineOf(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("headline").GetString() ?? "";
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));

    // A copy through the record's copy constructor drops the members of the derived record.
    private sealed record ArticleSummary : Contracts.Articles.ArticleSummary
    {
        [SetsRequiredMembers]
        public ArticleSummary(Contracts.Articles.ArticleSummary document)
            : base(document)
        {
        }
    }
}
