using System.Text.Json;
using CommsPortal.Contracts.Media;
using CommsPortal.PublicSite.Settings;

namespace CommsPortal.PublicSite.StructuredData;

/// <summary>A picture in the three ratios that search engines ask for, cut around its focal point; the CMS makes these of every picture.</summary>
internal static class PictureData
{
    private static readonly (string File, int Width, int Height)[] Ratios = [("16x9.jpg", 1280, 720), ("4x3.jpg", 1200, 900), ("1x1.jpg", 1080, 1080)];

    public static void Write(Utf8JsonWriter json, Image? image, SiteOptions site)
    {
        if (image is null)
            return;
        json.WriteStartArray("image");
        foreach (var (file, width, height) in Ratios)
        {
            json.WriteThing("ImageObject", () =>
            {
                json.WriteString("url", site.Absolute($"/media/{image.Id}/{file}"));
                json.WriteNumber("width", width);
                json.WriteNumber("height", height);
                json.WriteIfAny("caption", image.Caption ?? image.Alt);
                json.WriteIfAny("creditText", image.Credit);
            });
        }

        json.WriteEndArray();
    }
}
