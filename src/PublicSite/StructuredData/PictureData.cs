using System.Text.Json;
using CommsPortal.Contracts.Media;
using CommsPortal.PublicSite.Settings;

namespace CommsPortal.PublicSite.StructuredData;

/// <summary>A picture in the three ratios that search engines ask for, cut around its focal point; the CMS makes these of every picture.</summary>
internal static class PictureData
{
    private static readonly string[] Ratios = ["16x9.jpg", "4x3.jpg", "1x1.jpg"];

    public static void Write(Utf8JsonWriter json, Image? image, SiteOptions site)
    {
        if (image is null)
            return;
        json.WriteStartArray("image");
        foreach (var file in Ratios)
            json.WriteStringValue(site.Absolute($"/media/{image.Id}/{file}"));
        json.WriteEndArray();
    }
}
