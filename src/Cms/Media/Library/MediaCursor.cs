using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CommsPortal.Cms.Media.Library;

/// <summary>A place in the list of the library; opaque to callers.</summary>
/// <param name="Key">What the item is ordered by: milliseconds since 1970, bytes, or the sort key of the name.</param>
/// <param name="Id">Tells items of one key apart.</param>
public sealed record MediaCursor(MediaOrder Order, string Key, Guid Id)
{
    private const int MaxLength = 1_000;

    internal static MediaCursor At(MediaAsset asset, MediaOrder order) => new(
        order,
        order switch
        {
            MediaOrder.Name => asset.NameKey,
            MediaOrder.Largest => asset.Bytes.ToString(CultureInfo.InvariantCulture),
            _ => asset.UploadedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        },
        asset.Id);

    public static bool TryParse(string text, [NotNullWhen(true)] out MediaCursor? cursor)
    {
        ArgumentNullException.ThrowIfNull(text);
        cursor = null;
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
            return false;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n');
        if (parts is not [var kind, var id, var key] || !Enum.TryParse<MediaOrder>(kind, out var order) || !Enum.IsDefined(order) || !Guid.TryParseExact(id, "N", out var guid))
            return false;
        var isNumber = long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 253_402_300_799_999;
        if (order != MediaOrder.Name && !isNumber)
            return false;
        cursor = new MediaCursor(order, key, guid);
        return true;
    }

    internal long Number => long.Parse(Key, CultureInfo.InvariantCulture);

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(int)Order}\n{Id:N}\n{Key}")));
}
