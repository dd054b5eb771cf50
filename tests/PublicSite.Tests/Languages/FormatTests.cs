using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Tests.Languages;

public sealed class FormatTests
{
    [Theory]
    [InlineData(1234567.8, "1.234.567,8", "1,234,567.8")]
    [InlineData(0.5, "0,5", "0.5")]
    [InlineData(-3, "−3", "−3")]
    [InlineData(40, "40", "40")]
    public void Numbers_are_written_by_the_languages_rules(double number, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, Numbers.Format(number, Language.Vietnamese));
        Assert.Equal(english, Numbers.Format(number, Language.English));
    }

    [Fact]
    public void Times_are_those_of_the_city()
    {
        var lateSaturdayInUtc = new DateTimeOffset(2026, 11, 21, 17, 30, 0, TimeSpan.Zero);

        Assert.Equal("Chủ Nhật, 22/11/2026, 00:30", CivicTime.Long(lateSaturdayInUtc, Language.Vietnamese));
        Assert.Equal("Sunday 22 November 2026, 00:30", CivicTime.Long(lateSaturdayInUtc, Language.English));
        Assert.Equal("2026-11-22T00:30:00+07:00", CivicTime.Machine(lateSaturdayInUtc));
    }

    [Theory]
    [InlineData("br", true, false)]
    [InlineData("gzip, deflate, br, zstd", true, true)]
    [InlineData("br;q=0, gzip;q=0.5", false, true)]
    [InlineData("BR; q=0.000", false, false)]
    [InlineData("br;q=0.001", true, false)]
    [InlineData("", false, false)]
    [InlineData("identity, xbr", false, false)]
    public void Accepted_encodings_are_read_with_their_weights(string header, bool brotli, bool gzip) =>
        Assert.Equal(new PublicSite.PageCache.AcceptedEncodings(brotli, gzip), PublicSite.PageCache.AcceptedEncodings.Parse(header));
}
