namespace CommsPortal.DeskBench;

/// <summary>Milliseconds as a table: median, p95, p99.</summary>
internal static class Figures
{
    public static void Head(string what) => Console.WriteLine($"{what + ", ms",-64} {"median",8} {"p95",8} {"p99",8}");

    public static void Print(string name, List<double> taken) =>
        Console.WriteLine($"{name,-64} {At(taken, 0.5),8:F1} {At(taken, 0.95),8:F1} {At(taken, 0.99),8:F1}");

    /// <summary>The value below which <paramref name="share"/> of all lie (nearest rank).</summary>
    public static double At(List<double> taken, double share)
    {
        var sorted = taken.Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)];
    }
}
