using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Reading;

/// <summary>A reader without a mouse.</summary>
internal static class Keyboard
{
    private const int MostStops = 200;

    /// <summary>Presses Tab until the element has the focus; fails when it never gets it.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        await Assertions.Expect(page.Locator(selector).First).ToBeVisibleAsync();
        for (var stops = 0; stops < MostStops; stops++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} never got the focus.");
    }
}
