namespace CommsPortal.Search.Storage;

/// <summary>The parts of a segment file. The numbers are part of the format.</summary>
internal enum SectionKind : uint
{
    Identifiers = 1,
    Dates = 2,
    Facets = 3,
    TermBlocks = 4,
    TermIndex = 5,
    Postings = 6,
    Forward = 7,
    ForwardIndex = 8,
    ForwardTerms = 9,
    TextBlocks = 10,
    TextIndex = 11,
    Headlines = 12,
}
