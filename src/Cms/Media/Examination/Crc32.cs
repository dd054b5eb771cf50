namespace CommsPortal.Cms.Media.Examination;

/// <summary>The CRC-32 of PNG and ZIP (polynomial EDB88320, reflected), eight bytes at a time ("slicing by 8", Kounavis and Berry 2005).</summary>
internal static class Crc32
{
    private static readonly uint[][] Tables = MakeTables();

    public static uint Of(ReadOnlySpan<byte> bytes) => Continue(0, bytes);

    /// <param name="soFar">The checksum of the bytes before these; 0 at the beginning.</param>
    public static uint Continue(uint soFar, ReadOnlySpan<byte> bytes)
    {
        var crc = ~soFar;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            crc ^= bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16) | ((uint)bytes[3] << 24);
            crc = Tables[7][crc & 0xFF] ^ Tables[6][(crc >> 8) & 0xFF] ^ Tables[5][(crc >> 16) & 0xFF] ^ Tables[4][crc >> 24]
                ^ Tables[3][bytes[4]] ^ Tables[2][bytes[5]] ^ Tables[1][bytes[6]] ^ Tables[0][bytes[7]];
        }
        foreach (var b in bytes)
            crc = Tables[0][(crc ^ b) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        for (var k = 0; k < 8; k++)
        {
            tables[k] = new uint[256];
            for (uint n = 0; n < 256; n++)
                tables[k][n] = k == 0 ? Shifted(n) : tables[0][tables[k - 1][n] & 0xFF] ^ (tables[k - 1][n] >> 8);
        }
        return tables;
    }

    private static uint Shifted(uint n)
    {
        for (var bit = 0; bit < 8; bit++)
            n = (n & 1) != 0 ? 0xEDB88320 ^ (n >> 1) : n >> 1;
        return n;
    }
}
