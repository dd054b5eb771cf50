namespace CommsPortal.Search.Postings;

/// <summary>Where a list of postings lies in its section, and what is known of it without reading it.</summary>
internal readonly record struct PostingsEntry(int Count, long Offset, int Length, byte MaxCode);
