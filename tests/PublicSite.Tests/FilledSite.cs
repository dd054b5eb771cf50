namespace CommsPortal.PublicSite.Tests;

/// <summary>One site with one of everything, shared by tests that only read or only add.</summary>
public sealed class FilledSite : IAsyncDisposable
{
    public FilledSite()
    {
        Sample.Fill(Site.Cms);
        Site.Cms.Put(Sample.Indicator());
    }

    internal Site Site { get; } = new();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
