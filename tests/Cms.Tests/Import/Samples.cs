using System.Runtime.CompilerServices;

namespace CommsPortal.Cms.Tests.Import;

/// <summary>The texts beside these tests, as they came out of Word and PDF.</summary>
internal static class Samples
{
    public static string Directive => Read("directive-17-ct-tu.txt");

    public static string News => Read("news-2022-09-directive.txt");

    public static string Read(string name, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "samples", name));
}
