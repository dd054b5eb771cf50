namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CommsPortal.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No CommsPortal.sln above {AppContext.BaseDirectory}: the tests run from their working copy.");
    }
}
