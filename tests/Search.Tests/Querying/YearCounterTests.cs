using CommsPortal.Search.Querying;

namespace CommsPortal.Search.Tests.Querying;

public sealed class YearCounterTests
{
    [Fact]
    public void Years_are_those_of_Ho_Chi_Minh_City()
    {
        var counter = new YearCounter();
        foreach (var moment in new[] { "2025-12-31T16:59:59Z", "2025-12-31T17:00:00Z", "2026-06-01T00:00:00Z", "2024-12-31T17:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z" })
            counter.Add(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).UtcTicks);
        counter.Add(-1);
        Assert.Equal([(1, 1), (2025, 2), (2026, 2), (9999, 1)], counter.Totals.OrderBy(t => t.Key).Select(t => (t.Key, t.Value)));
        counter.Add(DateTimeOffset.MaxValue.UtcTicks);
        Assert.Equal(2, counter.Totals[9999]);
    }
}
