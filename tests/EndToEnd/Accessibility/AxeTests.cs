using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Accessibility;

/// <summary>Every page of the desk by axe; the site's templates have <see cref="Quality.AccessibilityGate"/>.</summary>
[Collection(PortalCollection.Name)]
public sealed partial class AxeTests(Portal portal, Browser browser)
{
    private static readonly string[] States =
    [
        "/desk", "/desk/articles?q=chuyen+doi+so&type=news", "/desk/articles?q=zzzz", "/desk/articles/new/model-example", "/desk/calendar?view=week",
        "/desk/calendar/gaps?rows=localities&pillar=chinh-quyen-so", "/desk/second-factor", "/desk/articles/deleted",
        "/desk/figures?from=2020-01-01&to=2029-12-31&rows=locality", "/desk/figures/articles?from=2020-01-01&to=2029-12-31", "/desk/media?q=zzzz",
    ];

    /// <summary>Pages in states that no link of the desk leads to, and then every page that links lead an administrator to.</summary>
    [Fact]
    public async Task No_page_of_the_desk_has_a_violation()
    {
        var password = await portal.AddPersonAsync("axe@example.vn", "Kiểm tra viên", "administrator");
        var page = (await Journeys.Person.SignInAsync(browser, portal, "axe@example.vn", password)).Page;
        var found = new List<string>();
        var open = new Queue<string>(States);
        var kinds = new HashSet<string>(States);
        while (open.TryDequeue(out var path))
        {
            if ((await page.APIRequest.GetAsync(path)).Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true)
                continue;
            await page.GotoAsync(path);
            found.AddRange(await ViolationsAsync(page, path));
            foreach (var link in await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href], header a[href]')].map(a => a.getAttribute('href').split('#')[0])"))
            {
                if (link.StartsWith("/desk/", StringComparison.Ordinal) && !link.Contains('?', StringComparison.Ordinal) && IsNew(link, kinds))
                    open.Enqueue(link);
            }
        }

        Assert.True(kinds.Count > 60, string.Join('\n', kinds));
        Assert.Empty(found);
    }

    // One page of each article, person and the like is as good as all; of each list of terms, two.
    private static bool IsNew(string link, HashSet<string> kinds)
    {
        var kind = Identifier().Replace(link, "{id}");
        var folder = kind[..(kind.LastIndexOf('/') + 1)];
        return kinds.Count(k => k.StartsWith(folder, StringComparison.Ordinal) && k.AsSpan().Count('/') == folder.AsSpan().Count('/')) < (folder.AsSpan().Count('/') > 3 ? 2 : 25) && kinds.Add(kind);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Identifier();

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string path)
    {
        var result = await page.RunAxe();
        return result.Violations.SelectMany(v => v.Nodes.Select(n => $"{path}: {v.Id}: {n.Html}"));
    }
}
