namespace CommsPortal.Search.Forward;

/// <summary>The texts of a document. The numbers are part of the format.</summary>
internal enum Field
{
    Headline = 0,
    Lead = 1,
    Body = 2,
    Tags = 3,
    Names = 4,
}
