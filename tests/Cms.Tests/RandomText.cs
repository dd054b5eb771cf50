using System.Text;

namespace CommsPortal.Cms.Tests;

/// <summary>Texts as no editor would write them: all of UTF-16, with lone surrogates, controls and marks.</summary>
internal static class RandomText
{
    private const string Vietnamese = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵAÀĐÊÔƠƯ 0123456789.,;:-–—/%&\n";

    public static string Any(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(AnyCharacter(random));
        return text.ToString();
    }

    /// <summary>Pieces in random order, with random characters here and there.</summary>
    public static string Of(Random random, string[] pieces, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(pieces[random.Next(pieces.Length)]);
            if (random.Next(12) == 0)
                text.Append(AnyCharacter(random));
        }
        return text.ToString();
    }

    private static char AnyCharacter(Random random) => random.Next(10) switch
    {
        < 6 => Vietnamese[random.Next(Vietnamese.Length)],
        < 8 => (char)random.Next(0x20, 0x7F),
        8 => (char)random.Next(0x300, 0x370),
        _ => (char)random.Next(0, 0x10000),
    };
}
