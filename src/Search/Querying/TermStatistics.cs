using CommsPortal.Search.Postings;

namespace CommsPortal.Search.Querying;

/// <summary>Where a term's postings lie in each segment (a count of 0 where it has none) and how many documents have it.</summary>
internal sealed record TermStatistics(PostingsEntry[] Entries, int Documents);
