using System.Globalization;
using CommsPortal.Cms.Media.Library;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CommsPortal.Cms.Media;

/// <summary>
/// Reads an upload as it comes, without buffering it: a form whose texts stand before its file, or the bare file with
/// <c>?fileName=</c>.
/// </summary>
internal sealed record MediaUploadForm(Stream Content, string? FileName, MediaTexts Texts)
{
    private const int MaxTextBytes = 16 * 1024;
    private const int MaxParts = 20;

    /// <returns>Null when there is no file in the request.</returns>
    public static async Task<MediaUploadForm?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return request.ContentLength == 0 ? null : new(request.Body, request.Query["fileName"], TextsOf(name => request.Query[name]));
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 200)
            return null;
        try
        {
            return await ReadPartsAsync(new MultipartReader(boundary, request.Body), cancellationToken);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // Not a form after all, or one that broke off before its file.
            return null;
        }
    }

    private static async Task<MediaUploadForm?> ReadPartsAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var parts = 0; parts < MaxParts && await reader.ReadNextSectionAsync(cancellationToken) is { } part; parts++)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
                continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            if (disposition.IsFileDisposition())
                return new(part.Body, FileNameOf(disposition), TextsOf(n => texts.GetValueOrDefault(n)));
            texts[name] = await ReadTextAsync(part.Body, cancellationToken);
        }
        return null;
    }

    private static string? FileNameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;

    private static async Task<string> ReadTextAsync(Stream part, CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxTextBytes + 1];
        var read = await part.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return read <= MaxTextBytes ? System.Text.Encoding.UTF8.GetString(bytes, 0, read) : throw new MediaTooLargeException("Nội dung chữ", MaxTextBytes);
    }

    private static MediaTexts TextsOf(Func<string, string?> text) => new(
        text("alt"), text("caption"), text("credit"), text("licence"), Fraction(text("focalX")), Fraction(text("focalY")));

    /// <summary>What is no number becomes one that the rules refuse.</summary>
    private static double? Fraction(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
