using CommsPortal.Cms.Feedback;

namespace CommsPortal.Cms.Tests.Feedback;

/// <summary>Codes by which readers see answers.</summary>
public sealed class TrackingCodeTests
{
    [Fact]
    public void A_code_is_read_however_it_is_typed()
    {
        for (var i = 0; i < 500; i++)
        {
            var code = TrackingCode.Make();
            var shown = TrackingCode.Show(code);
            Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", shown);
            foreach (var typed in new[] { code, shown, shown.ToLowerInvariant(), " " + shown.Replace('-', ' '), code.Replace('0', 'O').Replace('1', 'l') })
                Assert.Equal(code, TrackingCode.TryRead(typed));
        }
    }

    [Fact]
    public void A_wrong_symbol_or_two_neighbours_exchanged_is_no_code()
    {
        const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (var i = 0; i < 50; i++)
        {
            var code = TrackingCode.Make();
            for (var at = 0; at < code.Length; at++)
            {
                foreach (var other in Alphabet.Where(symbol => symbol != code[at]))
                    Assert.Null(TrackingCode.TryRead(code[..at] + other + code[(at + 1)..]));
            }

            for (var at = 0; at + 2 < code.Length; at++)
            {
                var exchanged = code[..at] + code[at + 1] + code[at] + code[(at + 2)..];
                Assert.True(exchanged == code || TrackingCode.TryRead(exchanged) is null);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("U2345678901A")]
    [InlineData("../../etc/passwd")]
    [InlineData("ＡＢＣＤ12345678")]
    public void What_is_no_code_is_null(string? typed) => Assert.Null(TrackingCode.TryRead(typed));

    [Fact]
    public void Something_very_long_is_no_code() => Assert.Null(TrackingCode.TryRead(new string('0', 100_000)));
}
