namespace CommsPortal.Cms.Import;

/// <summary>How to import.</summary>
/// <param name="Publish">Publish on the authority of the command line; otherwise drafts are made.</param>
/// <param name="Sample">Mark everything as sample content and publish it.</param>
public sealed record ImportOptions(bool Publish = false, bool Sample = false)
{
    public bool MakesPublic => Publish || Sample;
}
