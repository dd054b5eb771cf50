using System.Globalization;
using System.Text;
using QRCoder;

namespace CommsPortal.Cms.People.SecondFactors;

/// <summary>QR codes as SVG, without styles, scripts or anything loaded.</summary>
public static class QrCode
{
    /// <param name="label">What it is, for people who cannot see it.</param>
    /// <returns>An <c>svg</c> element: one path of one square a module, with the four modules of quiet zone that the standard asks for.</returns>
    public static string Svg(string text, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules.Count; x++)
            {
                if (modules[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        var side = modules.Count.ToString(CultureInfo.InvariantCulture);
        return $"<svg class=\"qr\" role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(label)}\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/><path fill=\"#000\" d=\"{path}\"/></svg>";
    }
}
