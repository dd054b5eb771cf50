using System.Text.Json.Nodes;

namespace CommsPortal.Cms.Import;

/// <summary>One file, read: what the storing half turns into an article.</summary>
/// <param name="Type">The content type, for instance <c>official-document</c>; null when the file does not say.</param>
/// <param name="Fields">Fields by the names of the type's JSON; neither <c>type</c> nor <c>body</c> is among them.</param>
/// <param name="Body">Markdown.</param>
/// <param name="SourceKey">What the same file has at every import, so that it becomes the same article again.</param>
/// <param name="Warnings">What an editor should look at, in Vietnamese.</param>
public sealed record ImportedDocument(string? Type, JsonObject Fields, string Body, string SourceKey, IReadOnlyList<string> Warnings);
