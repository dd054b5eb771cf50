using System.Text.Json;
using System.Text.Json.Serialization;
using CommsPortal.Cms.Media.Arrangement;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Media.Metadata;

/// <summary>Puts what a picture says about itself where nobody has said anything yet.</summary>
public static class MetadataMapping
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static void Fill(MediaAsset asset, EmbeddedMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(asset);
        ArgumentNullException.ThrowIfNull(metadata);
        asset.Metadata = Write(metadata);
        if (asset.Alt.Length == 0)
            asset.Alt = Cut(metadata.Alt, MediaTexts.MaxAlt) ?? "";
        asset.Caption ??= Cut(metadata.Caption, MediaTexts.MaxCaption);
        asset.Credit ??= Cut(CreditOf(metadata), MediaTexts.MaxCredit);
        asset.Licence ??= Cut(metadata.UsageTerms ?? metadata.Copyright, MediaTexts.MaxLicence);
    }

    /// <summary>Keywords that will do as tags.</summary>
    public static IReadOnlyList<MediaTag> TagsOf(EmbeddedMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return
        [
            .. metadata.Keywords.Select(k => string.Join(' ', k.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                .Where(k => k.Length is > 0 and <= TagNames.MaxLength).Select(k => new MediaTag { Slug = Slug.From(k), Name = k })
                .Where(t => t.Slug.Length > 0).DistinctBy(t => t.Slug).Take(TagNames.MaxTags),
        ];
    }

    /// <summary>What <see cref="MediaAsset.Metadata"/> says.</summary>
    public static string? Write(EmbeddedMetadata? metadata) => metadata is null ? null : JsonSerializer.Serialize(metadata, Json);

    public static EmbeddedMetadata? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<EmbeddedMetadata>(json, Json);

    // As agencies ask to be credited: photographer, then house.
    private static string? CreditOf(EmbeddedMetadata metadata) => metadata switch
    {
        { Creator: { } creator, Credit: { } credit } when !credit.Contains(creator, StringComparison.OrdinalIgnoreCase) => $"{creator} / {credit}",
        _ => metadata.Credit ?? metadata.Creator,
    };

    private static string? Cut(string? text, int most)
    {
        if (text is null || text.Length <= most)
            return text;
        var end = text.LastIndexOf(' ', most - 2);
        return text[..(end > most / 2 ? end : most - 2)].TrimEnd() + "…";
    }
}
