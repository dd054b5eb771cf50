using CommsPortal.Search.Forward;

namespace CommsPortal.Search.Querying;

/// <summary>Words that must, or must not, stand side by side in a document, or in one field of it.</summary>
internal sealed record Restriction(IReadOnlyList<QueryWord> Words, Field? Field, bool Excluded, Equality Weakest);
