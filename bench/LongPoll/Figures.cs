namespace CommsPortal.LongPollBench;

/// <summary>Percentiles of durations.</summary>
internal static class Figures
{
    /// <param name="milliseconds">In any order.</param>
    public static void Print(string what, IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        if (sorted.Count == 0)
            throw new InvalidOperationException($"Nothing was measured: {what}.");
        Console.WriteLine($"{what,-42} p50 {At(0.50),7:F1} ms   p99 {At(0.99),7:F1} ms   max {sorted[^1],7:F1} ms   n={sorted.Count}");

        double At(double share) => sorted[(int)Math.Ceiling(sorted.Count * share) - 1];
    }
}
