using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Processing;
using CommsPortal.Cms.Media.Renditions;
using CommsPortal.Cms.Media.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Media;

/// <summary>The parts of the media library that need no database, on a folder of their own.</summary>
internal sealed class MediaRig : IDisposable
{
    public MediaRig(Action<MediaOptions>? configure = null)
    {
        Folder = Directory.CreateTempSubdirectory("media-test-").FullName;
        // Time enough for a machine that does much else; tests of the limit set their own.
        var values = new MediaOptions { Folder = Path.Combine(Folder, "media"), MaxProcessSeconds = 600 };
        configure?.Invoke(values);
        Options = Microsoft.Extensions.Options.Options.Create(values);
        Scratch = new ScratchFolders(Options, TimeProvider.System);
        Storage = new LocalMediaStorage(Options);
        Examiner = new FileExaminer(Options);
        Master = new MasterImage(Options, NullLogger<MasterImage>.Instance);
        Capabilities = new ImageCapabilities(Options, Scratch, NullLogger<ImageCapabilities>.Instance);
        Plan = new RenditionPlan(Options, Capabilities);
        Maker = new RenditionMaker(Storage, Scratch, Options, TimeProvider.System, NullLogger<RenditionMaker>.Instance);
    }

    public string Folder { get; }

    public IOptions<MediaOptions> Options { get; }

    public ScratchFolders Scratch { get; }

    public LocalMediaStorage Storage { get; }

    public FileExaminer Examiner { get; }

    public MasterImage Master { get; }

    public ImageCapabilities Capabilities { get; }

    public RenditionPlan Plan { get; }

    public RenditionMaker Maker { get; }

    public async Task<MediaFormat> ExamineAsync(byte[] bytes)
    {
        var path = Path.Combine(Folder, "examined");
        await File.WriteAllBytesAsync(path, bytes);
        return await Examiner.ExamineAsync(path, CancellationToken.None);
    }

    public async Task<MediaRefusedException> RefusalOfAsync(byte[] bytes) =>
        await Assert.ThrowsAsync<MediaRefusedException>(() => ExamineAsync(bytes));

    /// <summary>Examines, decodes and stores an image as an upload does.</summary>
    public async Task<MediaAsset> StoreAsync(byte[] bytes)
    {
        var format = await ExamineAsync(bytes);
        using var folder = Scratch.Create();
        await File.WriteAllBytesAsync(folder.File("original"), bytes);
        var size = await Master.MakeAsync(folder, "original", format, "master.png", CancellationToken.None);
        var asset = new MediaAsset
        {
            Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
            FileName = "anh.jpg",
            ContentType = format.ContentType(),
            Sha256 = "",
            Width = size.Width,
            Height = size.Height,
        };
        await using var master = File.OpenRead(folder.File("master.png"));
        await Storage.PutAsync(MediaKey.Master(asset.Id), master, CancellationToken.None);
        return asset;
    }

    /// <summary>The bytes of one rendition of an asset, by its file name.</summary>
    public async Task<byte[]> RenditionAsync(MediaAsset asset, string fileName)
    {
        var (spec, height) = Plan.For(asset).Single(r => r.Spec.FileName == fileName);
        return await ReadAsync(await Maker.OpenAsync(asset, spec, height, CancellationToken.None));
    }

    public static async Task<byte[]> ReadAsync(Stream stream)
    {
        await using (stream)
        {
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            return copy.ToArray();
        }
    }

    public void Dispose()
    {
        Examiner.Dispose();
        Master.Dispose();
        Maker.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
