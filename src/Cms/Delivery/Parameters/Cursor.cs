using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CommsPortal.Cms.Delivery.Parameters;

/// <summary>
/// Where a page ends, opaque to clients: base64url of a checksum and the position. The checksum also covers the list's filters and order,
/// so that a cursor cannot be used with another list. It is no secret: whoever forges one only pages through what is public.
/// </summary>
public static class Cursor
{
    private const int ChecksumLength = 8;
    private const string Refusal = "cursor was not made by this list; start again without it, or use the whole next address unchanged.";

    /// <param name="list">What the cursor belongs to: the list's filters and order, in canonical form.</param>
    public static string Write(string list, string position)
    {
        var bytes = Encoding.UTF8.GetBytes(position);
        return Base64Url.EncodeToString([.. Checksum(list, bytes), .. bytes]);
    }

    /// <summary>The position; null when the parameter is missing or was refused.</summary>
    public static string? Read(QueryReader reader, string list)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.Text("cursor") is not { } text)
            return null;
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var length) && length > ChecksumLength)
        {
            var position = bytes.AsSpan(ChecksumLength, length - ChecksumLength);
            if (Checksum(list, position).AsSpan().SequenceEqual(bytes.AsSpan(0, ChecksumLength)))
                return Encoding.UTF8.GetString(position);
        }

        reader.Refuse("cursor", Refusal);
        return null;
    }

    /// <summary>Says that a cursor with a right checksum holds no position of this list.</summary>
    public static void Refuse(QueryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        reader.Refuse("cursor", Refusal);
    }

    private static byte[] Checksum(string list, ReadOnlySpan<byte> position)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, list.Length);
        hash.AppendData(length);
        hash.AppendData(Encoding.UTF8.GetBytes(list));
        hash.AppendData(position);
        return hash.GetHashAndReset()[..ChecksumLength];
    }
}
