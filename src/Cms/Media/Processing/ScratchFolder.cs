namespace CommsPortal.Cms.Media.Processing;

/// <summary>A folder of its own for one piece of work; gone with everything in it when disposed.</summary>
public sealed class ScratchFolder : IDisposable
{
    internal ScratchFolder(string folder)
    {
        Folder = folder;
        Directory.CreateDirectory(folder);
    }

    public string Folder { get; }

    /// <param name="name">A name that the server made.</param>
    public string File(string name) => Path.Combine(Folder, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Already gone, which is what was wanted.
        }
    }
}
