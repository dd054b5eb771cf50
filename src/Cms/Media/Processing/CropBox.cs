namespace CommsPortal.Cms.Media.Processing;

/// <summary>A part of an image, in pixels from its upper left corner.</summary>
internal readonly record struct CropBox(int Left, int Top, int Width, int Height)
{
    /// <summary>The largest box of the wanted shape within the image whose centre is as near to the focal point as the edges allow.</summary>
    /// <param name="focalX">Fraction of the width, 0 to 1.</param>
    /// <param name="focalY">Fraction of the height, 0 to 1.</param>
    public static CropBox Around(int width, int height, double focalX, double focalY, (int Width, int Height) shape)
    {
        var cropWidth = Math.Clamp((int)Math.Round((double)height * shape.Width / shape.Height), 1, width);
        var cropHeight = Math.Clamp((int)Math.Round((double)width * shape.Height / shape.Width), 1, height);
        return new CropBox(Offset(width, cropWidth, focalX), Offset(height, cropHeight, focalY), cropWidth, cropHeight);
    }

    private static int Offset(int whole, int part, double focal) =>
        Math.Clamp((int)Math.Round((whole * Math.Clamp(focal, 0, 1)) - (part / 2.0)), 0, whole - part);
}
