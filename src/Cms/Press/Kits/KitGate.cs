namespace CommsPortal.Cms.Press.Kits;

/// <summary>Lets a few kits be written at a time: each holds one picture in memory, and decoders are shared with the site's images.</summary>
public sealed class KitGate : IDisposable
{
    private const int MostAtATime = 4;
    private readonly SemaphoreSlim places = new(MostAtATime);

    /// <summary>Takes a place; false when there is none.</summary>
    public bool TryEnter() => places.Wait(0);

    public void Leave() => places.Release();

    public void Dispose() => places.Dispose();
}
