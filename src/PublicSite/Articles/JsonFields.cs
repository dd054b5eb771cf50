using System.Text.Json;

namespace CommsPortal.PublicSite.Articles;

/// <summary>Reads members that may be missing or of another kind.</summary>
internal static class JsonFields
{
    public static string? Text(JsonElement element, string name) =>
        Member(element, name, JsonValueKind.String)?.GetString() is { Length: > 0 } text ? text : null;

    public static long? Whole(JsonElement element, string name) =>
        Member(element, name, JsonValueKind.Number) is { } member && member.TryGetInt64(out var number) ? number : null;

    public static double? Number(JsonElement element, string name) =>
        Member(element, name, JsonValueKind.Number) is { } member && member.TryGetDouble(out var number) ? number : null;

    private static JsonElement? Member(JsonElement element, string name, JsonValueKind kind) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;
}
