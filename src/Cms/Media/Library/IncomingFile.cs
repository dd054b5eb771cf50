using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Metadata;
using CommsPortal.Cms.Media.Processing;

namespace CommsPortal.Cms.Media.Library;

/// <summary>A file on its way into the library, on the scratch disk; gone with its folder.</summary>
internal sealed class IncomingFile(ScratchFolder folder) : IDisposable
{
    public ScratchFolder Folder { get; } = folder;

    /// <summary>Length and hash, once all of it has come.</summary>
    public ReceivedFile Received { get; set; } = new(0, "");

    public MediaFormat Format { get; set; }

    /// <summary>Null for documents.</summary>
    public UprightSize? Size { get; set; }

    public EmbeddedMetadata? Metadata { get; set; }

    /// <inheritdoc cref="MediaAsset.Look"/>
    public long? Look { get; set; }

    /// <inheritdoc cref="MediaAsset.Placeholder"/>
    public byte[]? Placeholder { get; set; }

    public void Dispose() => Folder.Dispose();
}
