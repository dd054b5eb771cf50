using System.Buffers.Text;
using System.Text;

namespace CommsPortal.Search.Querying;

/// <summary>
/// Where a page ended: the kind of order, the last hit's value in it (a score or a date), and its identifier, so that the next page
/// goes on after it even if documents came or went meanwhile. Opaque to callers.
/// </summary>
/// <param name="Kind">R: among the reranked; T: after them; D: by date.</param>
/// <param name="Value">The bits of the score, or the ticks.</param>
/// <param name="Id">The document.</param>
internal sealed record PageCursor(char Kind, long Value, string Id)
{
    internal double Score => BitConverter.Int64BitsToDouble(Value);

    internal static PageCursor OfScore(char kind, double score, string id) => new(kind, BitConverter.DoubleToInt64Bits(score), id);

    internal static PageCursor Parse(string text, bool byDate)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            if (bytes.Length >= 9 && (byDate ? bytes[0] == 'D' : bytes[0] is (byte)'R' or (byte)'T'))
                return new PageCursor((char)bytes[0], BitConverter.ToInt64(bytes, 1), Encoding.UTF8.GetString(bytes, 9, bytes.Length - 9));
        }
        catch (FormatException)
        {
            // Not ours; said below.
        }
        throw new ArgumentException("After is not a cursor of this query and order; leave it out to get the first page.");
    }

    public override string ToString() => Base64Url.EncodeToString([(byte)Kind, .. BitConverter.GetBytes(Value), .. Encoding.UTF8.GetBytes(Id)]);
}
