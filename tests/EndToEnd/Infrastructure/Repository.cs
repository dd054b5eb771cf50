namespace CommsPortal.EndToEnd.Infrastructure;

/// <summary>Where things are in the working copy.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    // The tests run what was built with them: bin/Debug tests start bin/Debug programs.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string ProgramOf(string project) =>
        Path.Combine(Root, "src", project, "bin", Configuration, "net10.0", $"CommsPortal.{project}.dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CommsPortal.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of a working copy.");
        return folder.FullName;
    }
}
