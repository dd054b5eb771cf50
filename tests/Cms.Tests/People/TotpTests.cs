using System.Text;
using System.Xml.Linq;
using CommsPortal.Cms.People.SecondFactors;

namespace CommsPortal.Cms.Tests.People;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(Key, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_of_the_step_before_and_after_is_taken_and_no_other(int away, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var step = Totp.StepOf(now) + away;
        Assert.Equal(taken ? step : null, Totp.StepOf(Totp.CodeOf(Key, step), Key, now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("２８７０８２")]
    public void What_is_no_code_is_refused(string code) => Assert.Null(Totp.StepOf(code, Key, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void The_address_for_apps_has_the_key_in_base_32_and_names_portal_and_person() => Assert.Equal(
        "otpauth://totp/B%C3%A0n%20bi%C3%AAn%20t%E1%BA%ADp:lan%40example.vn?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=B%C3%A0n%20bi%C3%AAn%20t%E1%BA%ADp&algorithm=SHA1&digits=6&period=30",
        Totp.UriOf(Key, "Bàn biên tập", "lan@example.vn"));

    [Fact]
    public void The_QR_code_is_one_plain_picture_with_a_name()
    {
        var svg = XElement.Parse(QrCode.Svg(Totp.UriOf(Key, "Bàn biên tập", "lan@example.vn"), "Mã QR <khóa>"));
        Assert.Equal("Mã QR <khóa>", svg.Attribute("aria-label")?.Value);
        Assert.Equal(2, svg.Elements().Count());
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "style" or "href" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }
}
