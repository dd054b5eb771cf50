using System.Globalization;
using CommsPortal.Contracts.Indicators;

namespace CommsPortal.PublicSite.Indicators;

/// <summary>Where everything of a line chart stands, in units of its view box. The scale of values begins at zero unless some are below.</summary>
public sealed class LineChart
{
    private const double Left = 54;
    private const double Right = 18;
    private const double Top = 26;
    private const double Bottom = 34;
    private const double LetterWidth = 9;
    private const double LabelHeight = 34;
    private const int Steps = 4;

    private readonly IndicatorFace face;
    private readonly DateOnly from;
    private readonly DateOnly until;
    private readonly double lowest;
    private readonly double highest;

    /// <param name="face">Of an indicator that has values.</param>
    public LineChart(IndicatorFace face, double width, double height)
    {
        ArgumentNullException.ThrowIfNull(face);
        this.face = face;
        (Width, Height) = (width, height);
        var observations = face.Indicator.Observations;
        var target = face.Indicator.Target;
        from = observations[0].Date;
        until = target is { } set && set.Date > observations[^1].Date ? set.Date : observations[^1].Date;
        var values = observations.Select(o => o.Value).Concat(target is { } goal ? [goal.Value] : []).ToList();
        var step = StepOf(values.Max() - Math.Min(0, values.Min()));
        lowest = Math.Floor(Math.Min(0, values.Min()) / step) * step;
        highest = Math.Max(lowest + step, Math.Ceiling(values.Max() / step) * step);
        Ticks = [.. Enumerable.Range(0, (int)Math.Round((highest - lowest) / step) + 1).Select(n => lowest + (n * step))];
    }

    public double Width { get; }

    public double Height { get; }

    public static double LeftEdge => Left;

    public double RightEdge => Width - Right;

    public double Floor => Height - Bottom;

    /// <summary>The values at which lines stand.</summary>
    public IReadOnlyList<double> Ticks { get; }

    public IEnumerable<(double X, double Y, Observation Observation)> Points =>
        face.Indicator.Observations.Select(o => (X(o.Date), Y(o.Value), o));

    /// <summary>The line through all points, as <c>points</c> of a polyline.</summary>
    public string Line => string.Join(' ', Points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    /// <summary>Periods along the foot: the first and the last, then those of the newest values, as far as there is room.</summary>
    public IReadOnlyList<(double X, string Label, string Anchor)> Labels
    {
        get
        {
            var dates = new List<DateOnly> { from };
            var room = LetterWidth * (face.Brief(from).Length + 1.5);
            foreach (var date in face.Indicator.Observations.Select(o => o.Date).Reverse().Prepend(until))
            {
                if (dates.TrueForAll(other => Math.Abs(X(other) - X(date)) >= room))
                    dates.Add(date);
            }

            return [.. dates.Order().Select(date => (X(date), face.Brief(date), AnchorAt(X(date))))];
        }
    }

    /// <summary>Where the newest value is written: above its point, or below it where the line of the target is close above.</summary>
    public double LatestLabel
    {
        get
        {
            var point = Y(face.Indicator.Observations[^1].Value);
            var above = face.Indicator.Target is { } target ? point - Y(target.Value) : double.MaxValue;
            return above is >= 0 and < LabelHeight ? point + 24 : point - 12;
        }
    }

    public double X(DateOnly date)
    {
        var days = until.DayNumber - from.DayNumber;
        return days == 0 ? (Left + RightEdge) / 2 : Left + 8 + ((double)(date.DayNumber - from.DayNumber) / days * (RightEdge - Left - 16));
    }

    public double Y(double value) => Floor - ((value - lowest) / (highest - lowest) * (Floor - Top));

    /// <summary>Where a text stands about a point so that it stays within the chart.</summary>
    public string AnchorAt(double x) => x < Left + 40 ? "start" : x > RightEdge - 40 ? "end" : "middle";

    public static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>1, 2, 2.5 or 5 times a power of ten, so that about <see cref="Steps"/> of them make the range.</summary>
    private static double StepOf(double range)
    {
        if (range <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(range / Steps)));
        double[] nice = [1, 2, 2.5, 5, 10];
        return nice.First(n => n * power * Steps >= range * 0.999) * power;
    }
}
