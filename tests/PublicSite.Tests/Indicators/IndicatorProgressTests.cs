using CommsPortal.Contracts.Indicators;
using CommsPortal.PublicSite.Indicators;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Tests.Indicators;

public sealed class IndicatorProgressTests
{
    [Theory]
    [InlineData("up", 25, 2025, "15|20", 2024, "80 5 False")]
    [InlineData("up", 25, 2025, "15|25", 2024, "100 0 False")]
    [InlineData("up", 25, 2025, "15|20", 2026, "80 5 True")]
    [InlineData("up", 0, 2025, "-5|-2", 2024, "- 2 False")]
    [InlineData("up", 0.3, 2025, "0|0.1", 2024, "33 0.2 False")]
    [InlineData("down", 10, 2025, "50|20", 2024, "75 10 False")]
    [InlineData("down", 10, 2025, "50|60", 2024, "0 50 False")]
    [InlineData("down", 10, 2025, "5|12", 2024, "- 2 False")]
    [InlineData("down", 10, 2025, "50|9", 2024, "100 0 False")]
    public void The_way_is_told_from_target_beginning_and_newest_value(string direction, double target, int by, string values, int last, string expected)
    {
        var progress = IndicatorProgress.Of(With(direction, target, by, values, last))!;
        Assert.Equal(expected, FormattableString.Invariant($"{(object?)progress.Percent ?? "-"} {progress.Gap} {progress.Over}"));
    }

    [Fact]
    public void Without_a_target_or_values_there_is_nothing_to_tell()
    {
        var indicator = With("up", 25, 2025, "15|20", 2024);
        Assert.Null(IndicatorProgress.Of(indicator with { Target = null }));
        Assert.Null(IndicatorProgress.Of(indicator with { Observations = [] }));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("0")]
    [InlineData("7|7|7")]
    [InlineData("-3|12")]
    [InlineData("-900|-100")]
    [InlineData("1000000000000|0.001")]
    public void Everything_of_a_chart_stands_within_it_and_its_scale_holds_zero(string values)
    {
        var indicator = With("up", 25, 2025, values, 2024);
        foreach (var each in new[] { indicator, indicator with { Target = null } })
        {
            var chart = new LineChart(new IndicatorFace(each, Language.Vietnamese), 400, 210);
            Assert.Contains(chart.Ticks, tick => Math.Abs(tick) < 1e-9);
            Assert.InRange(chart.Ticks.Count, 2, 8);
            Assert.All(chart.Points, point =>
            {
                Assert.InRange(point.X, LineChart.LeftEdge, chart.RightEdge);
                Assert.InRange(point.Y, 0, chart.Floor);
            });
            Assert.All(chart.Labels, label => Assert.InRange(label.X, LineChart.LeftEdge, chart.RightEdge));
        }
    }

    [Theory]
    [InlineData("year", "năm 2025", "2025")]
    [InlineData("quarter", "quý 3/2025", "Q3 2025")]
    [InlineData("month", "tháng 9/2025", "September 2025")]
    [InlineData("day", "30/09/2025", "30 September 2025")]
    public void Periods_are_named_as_the_language_names_them(string frequency, string vietnamese, string english)
    {
        var indicator = With("up", 25, 2025, "1", 2024) with { Frequency = frequency };
        var day = new DateOnly(2025, 9, 30);
        Assert.Equal((vietnamese, english), (new IndicatorFace(indicator, Language.Vietnamese).Period(day), new IndicatorFace(indicator, Language.English).Period(day)));
    }

    private static Indicator With(string direction, double target, int by, string values, int last)
    {
        var numbers = values.Split('|').Select(value => double.Parse(value, null)).ToList();
        return Sample.Indicator() with
        {
            Direction = direction,
            Target = new IndicatorTarget(target, new DateOnly(by, 12, 31), new IndicatorSource("Chỉ thị")),
            Observations = [.. numbers.Select((value, index) => new Observation(new DateOnly(last - numbers.Count + 1 + index, 12, 31), value, new IndicatorSource("Nguồn")))],
        };
    }
}
