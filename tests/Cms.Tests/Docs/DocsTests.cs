using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CommsPortal.Cms.Tests.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Tests.Docs;

public sealed partial class DocsTests(CmsHost<Sqlite> host) : DeliveryTest<Sqlite>(host)
{
    [Theory]
    [InlineData("/docs/quick-start")]
    [InlineData("/docs/problems")]
    [InlineData("/docs/changelog")]
    [InlineData("/docs/delivery")]
    [InlineData("/docs/press")]
    [InlineData("/docs/api")]
    [InlineData("/docs/api/press")]
    public async Task Every_page_of_documentation_is_served_without_inline_scripts_and_its_links_lead_somewhere(string path)
    {
        using var response = await GetAsync(path);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancellation));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.All(page.Scripts, script => Assert.StartsWith("/docs/assets/", script.GetAttribute("src"), StringComparison.Ordinal));
        var ours = page.QuerySelectorAll("a[href^='/'],script[src],link[href]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Select(a => a.Split('#')[0]).Distinct();
        foreach (var address in ours.Where(address => address.StartsWith("/docs/", StringComparison.Ordinal) || address.StartsWith("/openapi/", StringComparison.Ordinal)))
        {
            using var answer = await GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Every_problem_is_explained_in_both_languages_where_its_type_leads()
    {
        var page = new HtmlParser().ParseDocument(await (await GetAsync("/docs/problems")).Content.ReadAsStringAsync(Cancellation));
        var codes = typeof(ProblemCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        foreach (var code in codes)
        {
            var heading = page.GetElementById(code);
            Assert.True(heading is not null, code);
            var text = new List<string>();
            for (var next = heading.NextElementSibling; next is not null && next.LocalName != "h2"; next = next.NextElementSibling)
                text.Add(next.TextContent);
            Assert.Contains(text, paragraph => paragraph.StartsWith("What to do:", StringComparison.Ordinal));
            Assert.True(text.Exists(paragraph => paragraph.StartsWith("Tiếng Việt:", StringComparison.Ordinal)), $"{code} is not explained in Vietnamese");
        }
    }

    [Fact]
    public async Task The_commands_of_the_quick_start_run_as_they_stand()
    {
        await PublishAsync("Bắt đầu nhanh", "bat-dau");
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "api", "quick-start.md"), Cancellation);
        var commands = string.Join('\n', Commands().Matches(document).Select(match => match.Groups[1].Value));
        Assert.NotEmpty(commands);

        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", commands]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PORTAL"] = Client.BaseAddress!.ToString().TrimEnd('/');
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);

        Assert.True(process.ExitCode == 0, $"{await output}\n{await errors}");
        Assert.Contains("Bắt đầu nhanh", await output, StringComparison.Ordinal);
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Commands();
}
