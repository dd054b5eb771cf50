using System.Globalization;
using CommsPortal.Visibility;

namespace CommsPortal.WebhooksBench;

/// <summary>
/// Publishes one article after another, each once every healthy receiver has the one before. The time is that from the moment that the
/// publication's transaction notes, which is before its commit, to the arrival.
/// </summary>
internal sealed class Measurement(Office office, Receivers receivers, int healthy)
{
    // The first publications compile the program's own code and open the connections.
    private const int WarmUp = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task<int> RunAsync(int publications)
    {
        for (var i = 1; i <= WarmUp + publications; i++)
        {
            await office.PublishAsync(i);
            if (!await ArrivedAsync(i))
            {
                Console.Error.WriteLine($"Publication {i}: {receivers.Arrived.Values.Sum(a => a.Count)} messages of {i * healthy} arrived.");
                return 1;
            }
        }

        var sequences = receivers.Arrived.OrderBy(a => a.Key).ToList();
        Print("warm-up", [.. sequences.Take(WarmUp).SelectMany(a => a.Value)]);
        Print($"{publications} publications", [.. sequences.Skip(WarmUp).SelectMany(a => a.Value)]);
        Print("slowest of each", [.. sequences.Skip(WarmUp).Select(a => a.Value.Max())]);
        return 0;
    }

    private async Task<bool> ArrivedAsync(int publications)
    {
        for (var begun = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(begun) < Patience; await Task.Delay(10))
        {
            if (receivers.Arrived.Values.Sum(a => a.Count) >= publications * healthy)
                return true;
        }

        return false;
    }

    private static void Print(string name, double[] times)
    {
        Array.Sort(times);
        string At(double share) => Math.Round(times[(int)Math.Min(times.Length - 1, Math.Ceiling(share * times.Length) - 1)]).ToString(CultureInfo.InvariantCulture);
        Console.WriteLine($"| {name,-20} | {times.Length,7} | {At(0.5),6} | {At(0.95),6} | {At(0.99),6} | {At(1),6} |");
    }
}
