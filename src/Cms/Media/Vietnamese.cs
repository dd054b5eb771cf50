using System.Globalization;

namespace CommsPortal.Cms.Media;

/// <summary>Numbers and sizes as Vietnamese readers write them.</summary>
internal static class Vietnamese
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>A size such as <c>25 MB</c> or <c>1,5 MB</c>, in binary megabytes as file browsers show them.</summary>
    public static string Megabytes(long bytes) => string.Create(Culture, $"{bytes / 1048576.0:0.#} MB");
}
