using System.Text.RegularExpressions;

namespace CommsPortal.Cms.Tests.House;

/// <summary>What STYLE.md says about the shape of sources, as far as a program can check it.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] Sources = [".cs", ".cshtml", ".razor", ".js", ".ts", ".css"];

    // In pieces, so that this file does not name them itself.
    private static readonly string[] Registries =
        ["nuget" + ".org", "npmjs" + ".org", "npmjs" + ".com", "pypi" + ".org", "deb" + ".debian.org", "crates" + ".io", "docker" + ".io"];

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var tooLong = SourceFiles()
            .Select(path => (path, lines: WorkingCopy.ReadLines(path).Length))
            .Where(file => file.lines > 400)
            .Select(file => $"{file.path}: {file.lines} lines");

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Program_cs_is_a_table_of_contents_of_at_most_60_lines()
    {
        var programs = SourceFiles().Where(path => Path.GetFileName(path) == "Program.cs").ToList();

        Assert.NotEmpty(programs);
        Assert.All(programs, path => Assert.InRange(WorkingCopy.ReadLines(path).Length, 1, 60));
    }

    [Fact]
    public void A_file_has_one_public_type_and_its_name()
    {
        var wrong = SourceFiles().Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => (path, types: PublicTypes().Matches(WorkingCopy.Read(path)).Select(m => m.Groups["name"].Value).Distinct().ToList()))
            .Where(file => file.types.Count > 1 || (file.types.Count == 1 && Path.GetFileName(file.path).Split('.')[0] != file.types[0]))
            .Select(file => $"{file.path}: {string.Join(", ", file.types)}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_names_a_package_registry()
    {
        var named = WorkingCopy.TextFiles()
            .Where(path => Registries.Any(host => WorkingCopy.Read(path).Contains(host, StringComparison.OrdinalIgnoreCase)));

        Assert.Empty(named);
    }

    private static IEnumerable<string> SourceFiles() =>
        WorkingCopy.TextFiles("src").Where(path => Sources.Contains(Path.GetExtension(path)) && !path.Contains("/wwwroot/lib/", StringComparison.Ordinal));

    // File-scoped namespaces put a file's own types at the start of a line.
    [GeneratedRegex(@"^public (?:(?:sealed|abstract|static|partial|readonly|ref) )*(?:class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicTypes();
}
