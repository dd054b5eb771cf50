using System.Globalization;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.Media.Library;

/// <summary>Checks texts about a file and puts them on the asset.</summary>
internal static class MediaTextRules
{
    /// <exception cref="InvalidContentException">A text is too long or a focal point lies outside the image.</exception>
    public static void Apply(MediaTexts texts, MediaAsset asset)
    {
        var errors = new ContentErrors();
        CheckLength(errors, "alt", texts.Alt, MediaTexts.MaxAlt);
        CheckLength(errors, "caption", texts.Caption, MediaTexts.MaxCaption);
        CheckLength(errors, "credit", texts.Credit, MediaTexts.MaxCredit);
        CheckLength(errors, "licence", texts.Licence, MediaTexts.MaxLicence);
        CheckFraction(errors, "focalX", texts.FocalX);
        CheckFraction(errors, "focalY", texts.FocalY);
        var expires = DayOf(errors, texts.LicenceExpiresOn);
        if (errors.Any)
            throw new InvalidContentException(errors);
        asset.Alt = Clean(texts.Alt) ?? asset.Alt;
        asset.Caption = Changed(texts.Caption, asset.Caption);
        asset.Credit = Changed(texts.Credit, asset.Credit);
        asset.Licence = Changed(texts.Licence, asset.Licence);
        asset.LicenceExpiresOn = texts.LicenceExpiresOn is null ? asset.LicenceExpiresOn : expires;
        asset.FocalX = texts.FocalX ?? asset.FocalX;
        asset.FocalY = texts.FocalY ?? asset.FocalY;
    }

    private static void CheckLength(ContentErrors errors, string field, string? text, int most)
    {
        if (text?.Length > most)
            errors.Add(field, string.Create(Vietnamese.Culture, $"Dài {text.Length:N0} ký tự; tối đa {most:N0}."));
    }

    private static DateOnly? DayOf(ContentErrors errors, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        errors.Add("licenceExpiresOn", $"“{text}” không phải ngày; ví dụ 2026-12-31.");
        return null;
    }

    private static void CheckFraction(ContentErrors errors, string field, double? fraction)
    {
        if (fraction is { } value && !(value is >= 0 and <= 1))
            errors.Add(field, "Điểm chính của ảnh phải là số từ 0 đến 1.");
    }

    private static string? Clean(string? text) => text is null ? null : VietnameseText.Normalize(text).Trim();

    private static string? Changed(string? text, string? before) => text is null ? before : Clean(text) is { Length: > 0 } cleaned ? cleaned : null;
}
