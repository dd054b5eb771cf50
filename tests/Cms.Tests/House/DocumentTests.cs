using System.Reflection;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Tests.House;

/// <summary>The documents keep up with the sources.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_link_within_the_documents_leads_somewhere()
    {
        var broken = Documents()
            .SelectMany(document => Links().Matches(WithoutCode(document)).Select(link => (document, target: link.Groups["target"].Value)))
            .Where(link => !Resolves(link.document, link.target))
            .Select(link => $"{link.document}: {link.target}");

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_problem_code_is_documented_and_no_other()
    {
        var codes = typeof(ProblemCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var text = WorkingCopy.Read("docs/api/problems.md");

        Assert.Equal(codes.Order(), Headings().Matches(text).Where(h => h.Groups["marks"].Length == 2).Select(h => h.Groups["text"].Value).Order());
        Assert.Equal(codes.Order(), ListedCodes().Matches(text).Select(m => m.Groups["code"].Value).Order());
    }

    [Fact]
    public void Every_decision_is_in_the_list_of_decisions()
    {
        var list = WorkingCopy.Read("docs/adr/README.md");
        var records = Directory.EnumerateFiles(Repository.PathOf("docs", "adr"), "0*.md").Select(path => Path.GetFileName(path));

        Assert.All(records, record => Assert.Contains($"]({record})", list, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_is_documented()
    {
        var settings = WorkingCopy.TextFiles("src").Where(path => path.EndsWith("Options.cs", StringComparison.Ordinal))
            .Select(WorkingCopy.Read)
            .Where(source => Section().IsMatch(source))
            .SelectMany(source => Settings().Matches(source).Select(m => $"{Section().Match(source).Groups["name"].Value}__{m.Groups["name"].Value}"));
        var documented = ListedSettings().Matches(WorkingCopy.Read("docs/operations.md")).Select(m => m.Groups["name"].Value);

        Assert.Empty(settings.Except(documented));
    }

    private static IEnumerable<string> Documents() =>
        WorkingCopy.TextFiles().Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !path.StartsWith("content/", StringComparison.Ordinal)
            && !path.StartsWith("tests/", StringComparison.Ordinal));

    private static bool Resolves(string document, string target)
    {
        if (target.StartsWith("http://", StringComparison.Ordinal) || target.StartsWith("https://", StringComparison.Ordinal))
            return true;
        var (path, anchor) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, null);
        var file = path.Length == 0
            ? Repository.PathOf(document)
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(document))!, path));
        if (!File.Exists(file) && !Directory.Exists(file))
            return false;
        return anchor is null || Headings().Matches(File.ReadAllText(file)).Any(h => AnchorOf(h.Groups["text"].Value) == anchor);
    }

    // As GitHub and its like make them: lower case, punctuation gone, spaces to hyphens.
    private static string AnchorOf(string heading) => Punctuation().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static string WithoutCode(string document) => Code().Replace(WorkingCopy.Read(document), "");

    [GeneratedRegex(@"\[[^\]\n]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^(?<marks>#{1,6}) (?<text>.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^\| \[`(?<code>[a-z-]+)`\]", RegexOptions.Multiline)]
    private static partial Regex ListedCodes();

    [GeneratedRegex("const string Section = \"(?<name>\\w+)\"")]
    private static partial Regex Section();

    [GeneratedRegex(@"^    public (?!const|static)\S+ (?<name>\w+) \{ get; (?:set|init); \}", RegexOptions.Multiline)]
    private static partial Regex Settings();

    [GeneratedRegex(@"^\| `(?<name>\w+__\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex ListedSettings();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M} _-]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
