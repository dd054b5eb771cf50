using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Processing;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Cms.Media.Storage;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Renditions;

/// <summary>Gives renditions from storage and makes those that are asked for the first time, one maker for each.</summary>
public sealed partial class RenditionMaker : IDisposable
{
    private const string MasterFile = "master.png";
    private const string CropFile = "crop.png";
    private const string ResultFile = "result.jpg";
    private const string JpegOptions = "[Q=80,strip,interlace,optimize-coding,background=255]";

    private readonly IMediaStorage storage;
    private readonly ScratchFolders scratch;
    private readonly ILogger<RenditionMaker> logger;
    private readonly Vips vips;
    private readonly ProcessGate gate;
    private readonly SingleFlight flights;

    public RenditionMaker(IMediaStorage storage, ScratchFolders scratch, IOptions<MediaOptions> options, TimeProvider time, ILogger<RenditionMaker> logger)
    {
        this.storage = storage;
        this.scratch = scratch;
        this.logger = logger;
        vips = new Vips(options);
        gate = new ProcessGate(options.Value.Processes, options.Value.MaxWaiting);
        flights = new SingleFlight(time);
    }

    /// <param name="spec">One of the renditions that <see cref="RenditionPlan"/> gives the asset.</param>
    /// <exception cref="MediaUnavailableException">It cannot be made now.</exception>
    public Task<Stream> OpenAsync(MediaAsset asset, RenditionSpec spec, int height, CancellationToken cancellationToken) =>
        OpenOrMakeAsync(
            MediaKey.Derived(asset.Id, RevisionName.Prefix(asset.Revision) + spec.FileName),
            asset,
            folder => EncodeAsync(folder, spec, height),
            cancellationToken);

    /// <summary>One of the fixed shapes around the asset's present focal point.</summary>
    /// <exception cref="MediaUnavailableException">It cannot be made now.</exception>
    public Task<Stream> OpenCropAsync(MediaAsset asset, FixedCrop crop, CancellationToken cancellationToken) =>
        OpenOrMakeAsync(
            MediaKey.Derived(asset.Id, RevisionName.Prefix(asset.Revision) + crop.StoredName(asset)),
            asset,
            folder => CropAsync(folder, asset, crop),
            cancellationToken);

    public void Dispose() => gate.Dispose();

    private async Task<Stream> OpenOrMakeAsync(MediaKey key, MediaAsset asset, Func<ScratchFolder, Task<string>> make, CancellationToken cancellationToken)
    {
        if (await storage.OpenAsync(key, cancellationToken) is { } ready)
            return ready;
        try
        {
            await flights.RunAsync(key, () => MakeAsync(key, MediaKey.Master(asset.Id, asset.Revision), make), cancellationToken);
        }
        catch (RenditionFailedException e)
        {
            LogFailed(logger, e, key.AssetId, key.Name);
            throw new MediaUnavailableException("Ảnh này tạm thời chưa xử lý được. Hãy thử lại sau một phút.");
        }
        return await storage.OpenAsync(key, cancellationToken) ?? throw new MediaUnavailableException("Ảnh vừa bị xoá khỏi kho.");
    }

    private Task<bool> MakeAsync(MediaKey key, MediaKey source, Func<ScratchFolder, Task<string>> make) => gate.RunAsync(
        async () =>
        {
            if (await storage.ExistsAsync(key, CancellationToken.None))
                return false;
            using var folder = scratch.Create();
            await FetchMasterAsync(source, folder);
            var made = await make(folder);
            await using var result = File.OpenRead(folder.File(made));
            await storage.PutAsync(key, result, CancellationToken.None);
            LogMade(logger, key.AssetId, key.Name, result.Length);
            return true;
        },
        CancellationToken.None);

    private async Task FetchMasterAsync(MediaKey source, ScratchFolder folder)
    {
        await using var master = await storage.OpenAsync(source, CancellationToken.None)
            ?? throw new RenditionFailedException($"The master of {source.AssetId} is not in storage.");
        await using var copy = File.Create(folder.File(MasterFile));
        await master.CopyToAsync(copy);
    }

    private async Task<string> EncodeAsync(ScratchFolder folder, RenditionSpec spec, int height)
    {
        var options = spec.Format switch
        {
            RenditionFormat.Avif => "[Q=50,effort=3,strip]",
            RenditionFormat.Webp => "[Q=76,effort=4,smart-subsample,strip]",
            _ => JpegOptions,
        };
        Check(await vips.ResizeAsync(folder.Folder, MasterFile, spec.FileName + options, (spec.Width, height), CancellationToken.None));
        if (spec.Format == RenditionFormat.Webp)
            await WithoutMetadataAsync(folder.File(spec.FileName));
        await CheckResultAsync(folder.File(spec.FileName), spec.Format, new PixelSize(spec.Width, height));
        return spec.FileName;
    }

    /// <summary>libvips 8.14 writes an EXIF chunk (resolution, colour space) into WebP even when told to strip.</summary>
    private static async Task WithoutMetadataAsync(string path) =>
        await File.WriteAllBytesAsync(path, WebpStructure.WithoutMetadata(await File.ReadAllBytesAsync(path)));

    private async Task<string> CropAsync(ScratchFolder folder, MediaAsset asset, FixedCrop crop)
    {
        var size = await MasterSizeAsync(folder.File(MasterFile));
        var box = CropBox.Around((int)size.Width, (int)size.Height, asset.FocalX, asset.FocalY, (crop.Width, crop.Height));
        Check(await vips.CropAsync(folder.Folder, MasterFile, CropFile + "[compression=1]", box, CancellationToken.None));
        Check(await vips.ResizeAsync(folder.Folder, CropFile, ResultFile + JpegOptions, (crop.Width, crop.Height), CancellationToken.None));
        await CheckResultAsync(folder.File(ResultFile), RenditionFormat.Jpeg, new PixelSize(crop.Width, crop.Height));
        return ResultFile;
    }

    private static async Task<PixelSize> MasterSizeAsync(string path) => PngStructure.Read(await File.ReadAllBytesAsync(path));

    private static void Check(ProcessOutcome outcome)
    {
        if (!outcome.Succeeded)
            throw new RenditionFailedException($"libvips ended with exit code {outcome.ExitCode} (timed out: {outcome.TimedOut}).");
    }

    /// <summary>Short of memory, encoders have been seen to end with success and an empty picture; what is kept for ever is looked at first.</summary>
    private static async Task CheckResultAsync(string path, RenditionFormat format, PixelSize expected)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        try
        {
            var size = format switch
            {
                RenditionFormat.Avif => HeifStructure.Read(bytes),
                RenditionFormat.Webp => WebpStructure.Read(bytes),
                _ => JpegStructure.Read(bytes),
            };
            if (size != expected)
                throw new RenditionFailedException($"The picture is {size.Width} × {size.Height}, not {expected.Width} × {expected.Height}.");
        }
        catch (MediaRefusedException e)
        {
            throw new RenditionFailedException($"The encoder wrote a damaged picture: {e.Reason}.");
        }
    }

    [LoggerMessage(5121, LogLevel.Error, "Could not make {Name} of {AssetId}")]
    private static partial void LogFailed(ILogger logger, Exception exception, Guid assetId, string name);

    [LoggerMessage(5120, LogLevel.Information, "Made {Name} of {AssetId}: {Bytes} bytes")]
    private static partial void LogMade(ILogger logger, Guid assetId, string name, long bytes);
}
