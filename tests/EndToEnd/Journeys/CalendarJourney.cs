using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>An approver moves an appointment in the calendar: by dragging it, and by keyboard.</summary>
[Collection(PortalCollection.Name)]
public sealed class CalendarJourney(Portal portal, Browser browser)
{
    [Fact]
    public async Task An_appointment_is_dragged_to_another_day_and_keeps_its_time_and_is_moved_by_keyboard()
    {
        var approver = await Person.SignInAsync(browser, portal, "lich@example.vn", await portal.AddPersonAsync("lich@example.vn", "Người duyệt lịch", "approver"));
        var page = approver.Page;
        await page.SetViewportSizeAsync(1440, 1000);
        await AppointAsync(page);

        await page.GotoAsync("/desk/calendar?date=2099-03-10");
        await Entry(page, "2099-03-10").DragToAsync(page.Locator(".day[data-day='2099-03-18']"), new() { SourcePosition = new() { X = 20, Y = 12 } });
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=month&date=2099-03-18$"));
        await Assertions.Expect(Entry(page, "2099-03-18").Locator(".when time")).ToHaveTextAsync("08:15");

        await Entry(page, "2099-03-18").Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var at = Entry(page, "2099-03-18").Locator("[name=At]");
        await Assertions.Expect(at).ToBeFocusedAsync();
        await at.FillAsync("2099-03-27T17:40");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=month&date=2099-03-27$"));
        await Assertions.Expect(Entry(page, "2099-03-27").Locator(".when time")).ToHaveTextAsync("17:40");
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("Đã dời giờ gỡ");
    }

    private static ILocator Entry(IPage page, string day) => page.Locator($".day[data-day='{day}'] .entry.withdraw");

    private static async Task AppointAsync(IPage page)
    {
        await page.GotoAsync("/desk/articles?state=Published&type=case-study");
        await page.Locator("main .article-rows a.headline").First.ClickAsync();
        var form = page.Locator("form[action$='handler=ScheduleWithdrawal']");
        await page.Locator("details", new() { Has = form }).Locator("summary").ClickAsync();
        await form.Locator("[name=UnpublishAt]").FillAsync("2099-03-10T08:15");
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("Đã hẹn giờ gỡ bài");
    }
}
