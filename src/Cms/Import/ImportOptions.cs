namespace CommsPortal.Cms.Import;

/// <summary>How to import.</summary>
/// <param name="Publish">Publish on the authority of the command line; otherwise drafts are made.</param>
/// <param name="Sample">Mark everything as sample content and publish it.</param>
/// <param name="Type">Content type of plain texts; null has it recognised.</param>
public sealed record ImportOptions(bool Publish = false, bool Sample = false, string? Type = null)
{
    public bool MakesPublic => Publish || Sample;
}
