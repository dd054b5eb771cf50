using System.ComponentModel.DataAnnotations;

namespace CommsPortal.Cms.Media;

/// <summary>Limits of the media library; the section <c>Media</c> of the configuration, checked at start.</summary>
public sealed class MediaOptions
{
    public const string Section = "Media";

    private const long MiB = 1024 * 1024;

    /// <summary>Folder of the stored files. Empty, the default, means <c>media</c> in the data directory.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Largest image, in bytes. Default 25 MiB.</summary>
    [Range(1024, 256 * MiB)]
    public long MaxImageBytes { get; set; } = 25 * MiB;

    /// <summary>Largest document, in bytes. Default 50 MiB.</summary>
    [Range(1024, 1024 * MiB)]
    public long MaxDocumentBytes { get; set; } = 50 * MiB;

    /// <summary>Most pixels of an image (width times height). Default 60 megapixels.</summary>
    [Range(10_000, 500_000_000)]
    public long MaxPixels { get; set; } = 60_000_000;

    /// <summary>Longest side of an image in pixels; WebP cannot hold more than the default of 16,383.</summary>
    [Range(320, 16_383)]
    public int MaxSide { get; set; } = 16_383;

    /// <summary>Pixels above which no AVIF rendition is offered, because encoding one takes too long. Default 4 megapixels.</summary>
    [Range(10_000, 40_000_000)]
    public int MaxAvifPixels { get; set; } = 4_000_000;

    /// <summary>Processor time one image process may take, in seconds; on the clock it may take five times that. Default 20.</summary>
    [Range(1, 600)]
    public int MaxProcessSeconds { get; set; } = 20;

    /// <summary>Address space of one image process, in bytes. Default 768 MiB; encoders need at least 512 MiB.</summary>
    [Range(512 * MiB, 16_384 * MiB)]
    public long MaxProcessBytes { get; set; } = 768 * MiB;

    /// <summary>Largest file an image process may write, in bytes. Default 256 MiB.</summary>
    [Range(16 * MiB, 4_096 * MiB)]
    public long MaxProcessOutputBytes { get; set; } = 256 * MiB;

    /// <summary>Image processes at a time. Default 0: half the processors, at least one.</summary>
    [Range(0, 64)]
    public int MaxProcesses { get; set; }

    /// <summary>Requests that may wait for an image process; more are answered 503. Default 64.</summary>
    [Range(1, 10_000)]
    public int MaxWaiting { get; set; } = 64;

    /// <summary>Bytes a DOCX may unpack to. Default 300 MiB.</summary>
    [Range(MiB, 4_096 * MiB)]
    public long MaxUnpackedBytes { get; set; } = 300 * MiB;

    /// <summary>Parts a DOCX may have. Default 4,000.</summary>
    [Range(3, 60_000)]
    public int MaxArchiveEntries { get; set; } = 4_000;

    /// <summary>Uploads in parts that one person may have unfinished. Default 100.</summary>
    [Range(1, 10_000)]
    public int MaxUnfinishedUploads { get; set; } = 100;

    /// <summary>Bytes that the unfinished uploads of one person may have when they are whole. Default 2 GiB.</summary>
    [Range(MiB, 1_048_576 * MiB)]
    public long MaxUnfinishedBytes { get; set; } = 2_048 * MiB;

    /// <summary>Hours after its last part at which an unfinished upload is cleared away. Default 24.</summary>
    [Range(1, 720)]
    public int UnfinishedHours { get; set; } = 24;

    /// <summary><see cref="UnfinishedHours"/> as a span of time.</summary>
    public TimeSpan UnfinishedKept => TimeSpan.FromHours(UnfinishedHours);

    /// <summary>Largest upload of any kind, in bytes.</summary>
    public long MaxUploadBytes => Math.Max(MaxImageBytes, MaxDocumentBytes);

    /// <summary><see cref="MaxProcesses"/>, with its default worked out.</summary>
    public int Processes => MaxProcesses > 0 ? MaxProcesses : Math.Max(1, Environment.ProcessorCount / 2);
}
