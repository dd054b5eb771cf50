namespace CommsPortal.Search.Postings;

/// <summary>One document of a list and the <see cref="Weight"/> code of the term in it.</summary>
internal readonly record struct Posting(int Document, byte Code);
