using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace CommsPortal.Cms.Media.Library;

/// <summary>A place in the list of the library, newest first; opaque to callers.</summary>
public sealed record MediaCursor(DateTimeOffset UploadedAt, Guid Id)
{
    private const int Length = 24;

    public static bool TryParse(string text, [NotNullWhen(true)] out MediaCursor? cursor)
    {
        cursor = null;
        Span<byte> bytes = stackalloc byte[Length + 8];
        if (text.Length != 32 || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length)
            return false;
        var milliseconds = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (milliseconds is < 0 or > 253_402_300_799_999)
            return false;
        cursor = new MediaCursor(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), new Guid(bytes[8..Length], bigEndian: true));
        return true;
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, UploadedAt.ToUnixTimeMilliseconds());
        Id.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }
}
