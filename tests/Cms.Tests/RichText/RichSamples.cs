using System.Runtime.CompilerServices;

namespace CommsPortal.Cms.Tests.RichText;

/// <summary>Documents beside these tests.</summary>
internal static class RichSamples
{
    public static string Read(string name) => File.ReadAllText(PathOf(name));

    public static string PathOf(string name) => Path.Combine(Here(), "samples", name);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
