namespace CommsPortal.Cms.Media.Examination;

/// <summary>Width and height in pixels, as a file states them.</summary>
internal readonly record struct PixelSize(long Width, long Height)
{
    /// <summary>The smallest size that holds both.</summary>
    public PixelSize Cover(PixelSize other) => new(Math.Max(Width, other.Width), Math.Max(Height, other.Height));

    /// <summary>Refuses what a decoder would need too much memory for.</summary>
    public void Check(MediaOptions limits)
    {
        if (Width < 1 || Height < 1)
            throw MediaRefusedException.Damaged("kích thước ảnh bằng không");
        if (Width > limits.MaxSide || Height > limits.MaxSide || Width * Height > limits.MaxPixels)
            throw MediaRefusedException.TooManyPixels(Width, Height, limits);
    }
}
