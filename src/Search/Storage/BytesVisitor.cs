namespace CommsPortal.Search.Storage;

/// <summary>Hears byte strings one after the other; each is valid during the call only.</summary>
internal delegate void BytesVisitor(ReadOnlySpan<byte> bytes);
