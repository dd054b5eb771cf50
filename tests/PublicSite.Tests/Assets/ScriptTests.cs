using System.Net;
using System.Text.RegularExpressions;
using CommsPortal.PublicSite.Assets;

namespace CommsPortal.PublicSite.Tests.Assets;

/// <summary>Scripts improve pages and weigh little.</summary>
public sealed partial class ScriptTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private const int LargestTogether = 15 * 1024;
    private const int LargestInHead = 1024;

    private readonly Site _site = filled.Site;

    [Fact]
    public async Task All_scripts_together_are_within_the_budget_compressed_and_the_one_in_the_head_is_tiny()
    {
        var assets = _site.Service<SiteAssets>();
        var bytes = new List<int>();
        foreach (var address in assets.Scripts)
        {
            using var answer = await _site.GetAsync(address, ("Accept-Encoding", "br"));
            Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            bytes.Add((await answer.Content.ReadAsByteArrayAsync()).Length);
        }

        Assert.True(bytes.Count > 1);
        Assert.True(bytes.Sum() <= LargestTogether, $"{bytes.Sum()} bytes of scripts: {string.Join(", ", assets.Scripts.Zip(bytes))}");
        Assert.True(assets.Find(assets.HeadScript)!.Bytes.Length < LargestInHead);
    }

    [Fact]
    public async Task Every_import_of_a_module_names_an_address_that_is_served()
    {
        var assets = _site.Service<SiteAssets>();
        var imports = 0;
        foreach (var address in assets.Scripts)
        {
            var source = await (await _site.GetAsync(address)).Content.ReadAsStringAsync();
            Assert.DoesNotContain("\"./", source, StringComparison.Ordinal);
            foreach (Match import in Import().Matches(source))
            {
                using var answer = await _site.GetAsync(import.Groups[1].Value);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
                imports++;
            }
        }

        Assert.True(imports > 0);
    }

    [Fact]
    public void A_module_changes_its_address_when_one_that_it_imports_changes_and_a_circle_is_refused()
    {
        static string Address(string imported)
        {
            var sources = new Dictionary<string, string> { ["a.js"] = "import \"./b.js\";", ["b.js"] = imported };
            return new ScriptModules(name => System.Text.Encoding.UTF8.GetBytes(sources[name]), (name, bytes) => $"{name}.{Convert.ToHexString(bytes)}").Add("a.js");
        }

        Assert.NotEqual(Address("x();"), Address("y();"));
        Assert.Throws<InvalidOperationException>(() => Address("import \"./a.js\";"));
    }

    [GeneratedRegex("(?:from|import|import\\() ?\"(/[^\"]+)\"")]
    private static partial Regex Import();
}
