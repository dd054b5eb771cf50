using System.Text.Json.Nodes;

namespace CommsPortal.Cms.Import;

internal sealed record PlainTextDocument(string Type, JsonObject Fields, string Body, IReadOnlyList<string> Messages)
{
    public static PlainTextDocument Recognize(string text, string? type) => throw new InvalidOperationException(text + type);
}
