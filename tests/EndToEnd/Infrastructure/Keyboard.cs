using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Infrastructure;

/// <summary>A person without a mouse, and the judge of whether a page is for everyone.</summary>
internal static class Keyboard
{
    private const int MostStops = 500;

    /// <summary>Presses Tab until the element has the focus; fails when it never gets it.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        await Assertions.Expect(target).ToBeVisibleAsync();
        await TabUntilAsync(page, () => target.EvaluateAsync<bool>("element => element === document.activeElement"), target.ToString()!);
    }

    /// <summary>Presses Tab until an element that the selector matches has the focus, such as the chosen one of a group; fails when none ever gets it.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        await Assertions.Expect(page.Locator(selector).First).ToBeVisibleAsync();
        await TabUntilAsync(page, () => page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector), selector);
    }

    /// <summary>Fails with every element that axe finds fault with.</summary>
    /// <param name="frames">Whether what stands in frames is judged with it.</param>
    public static async Task SeeNoViolationAsync(this IPage page, bool frames = true)
    {
        var faults = (await page.RunAxe(new AxeRunOptions { Iframes = frames })).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{page.Url}: {violation.Id} at {node.Target}: {node.Html}")).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task TabUntilAsync(IPage page, Func<Task<bool>> isThere, string where)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            if (await isThere())
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key does not lead to {where}.");
    }
}
