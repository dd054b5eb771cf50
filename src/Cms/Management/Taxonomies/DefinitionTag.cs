using System.Security.Cryptography;
using System.Text.Json;
using CommsPortal.Contracts;

namespace CommsPortal.Cms.Management.Taxonomies;

/// <summary>The version of a list that has no number: SHA-256 over its JSON. Equal tags mean equal lists.</summary>
internal static class DefinitionTag
{
    public static string Of<T>(IReadOnlyList<T> definitions) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(definitions, PortalJson.Options)))[..32];

    /// <exception cref="DefinitionConflictException">The caller has read another list than the one stored.</exception>
    public static void Require<T>(string? expected, IReadOnlyList<T> stored)
    {
        if (expected is not null && expected != Of(stored))
            throw new DefinitionConflictException(expected, Of(stored), stored);
    }
}
