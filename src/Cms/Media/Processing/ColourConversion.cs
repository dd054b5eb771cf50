namespace CommsPortal.Cms.Media.Processing;

/// <summary>
/// The arguments with which libvips converts an image to sRGB. An embedded profile always counts; the import profile stands in for a
/// missing one. Without it libvips 8.14 takes untagged colours through Lab and turns pure blue into violet.
/// </summary>
internal static class ColourConversion
{
    /// <param name="interpretation">The field of that name in the image's header.</param>
    public static IReadOnlyList<string> For(string? interpretation) => interpretation switch
    {
        "b-w" or "grey16" => [],
        "cmyk" => ["--export-profile", "srgb", "--import-profile", "cmyk"],
        _ => ["--export-profile", "srgb", "--import-profile", "srgb"],
    };
}
