using System.Globalization;

namespace CommsPortal.Search.Tests;

/// <summary>How much the tests of random cases try: what suits every run, or what the environment asks for.</summary>
internal static class Thoroughness
{
    /// <summary>Random collections of an oracle test, <c>SEARCH_TEST_COLLECTIONS</c>.</summary>
    internal static int Collections(int usual) => Read("SEARCH_TEST_COLLECTIONS", usual);

    /// <summary>Processes killed while they write, <c>SEARCH_TEST_KILLS</c>.</summary>
    internal static int Kills(int usual) => Read("SEARCH_TEST_KILLS", usual);

    private static int Read(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : usual;
}
