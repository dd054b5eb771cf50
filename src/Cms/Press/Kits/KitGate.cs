using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>
/// Lets a few kits be written at a time: each holds one picture in memory, and decoders are shared with the site's images. One newsroom, or
/// one address without a key, has a part of the places only.
/// </summary>
public sealed class KitGate(Callers callers)
{
    /// <summary>Kits at a time on this node.</summary>
    public const int MostAtATime = 8;

    /// <summary>Kits at a time for one newsroom or address.</summary>
    public const int MostOfOne = 2;

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private int taken;

    /// <summary>Whose kit it is; empty for our own machines, which are not counted by caller.</summary>
    public string CallerOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return PressCaller.From(context.User)?.AccountId.ToString() ?? callers.OutsiderOf(context)?.ToString() ?? "";
    }

    /// <summary>Takes a place.</summary>
    /// <returns>Null when it has one; otherwise the code of the problem.</returns>
    public string? TryEnter(string caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        lock (gate)
        {
            var own = places.GetValueOrDefault(caller);
            if (caller.Length > 0 && own >= MostOfOne)
                return ProblemCode.RateLimited;
            if (taken >= MostAtATime)
                return ProblemCode.Unavailable;
            places[caller] = own + 1;
            taken++;
            return null;
        }
    }

    /// <summary>Gives the place back.</summary>
    public void Leave(string caller)
    {
        lock (gate)
        {
            taken--;
            if (--places[caller] == 0)
                places.Remove(caller);
        }
    }
}
