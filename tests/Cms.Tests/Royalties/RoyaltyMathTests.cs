using CommsPortal.Cms.Royalties;

namespace CommsPortal.Cms.Tests.Royalties;

public sealed class RoyaltyMathTests
{
    [Fact]
    public void Parts_add_up_to_the_amount_and_none_is_a_dong_away_from_its_share()
    {
        var random = new Random(20_261_122);
        for (var round = 0; round < 5_000; round++)
        {
            var amount = random.NextInt64(round % 3 == 0 ? 200 : 100_000_000_000);
            var percents = Percents(random, random.Next(1, RoyaltyShare.MostPeople + 1));
            var parts = RoyaltyMath.Split(amount, percents);
            Assert.Equal(amount, parts.Sum());
            for (var i = 0; i < parts.Count; i++)
            {
                Assert.True(parts[i] >= 0 && Math.Abs((parts[i] * 100m) - (amount * (decimal)percents[i])) < 100, $"{amount} by {string.Join(' ', percents)}: {string.Join(' ', parts)}");
                for (var other = 0; other < i; other++)
                {
                    // A larger share never gets less, and of equal ones the first gets the odd đồng.
                    Assert.True(percents[i] == percents[other] ? parts[other] >= parts[i] && parts[other] - parts[i] <= 1 : (percents[i] > percents[other]) == (parts[i] > parts[other]) || parts[i] == parts[other]);
                }
            }

            Assert.Equal(parts, RoyaltyMath.Split(amount, percents));
        }
    }

    [Fact]
    public void Odd_dong_go_to_the_largest_remainders()
    {
        Assert.Equal([34L, 33L, 33L], RoyaltyMath.Split(100, [34, 33, 33]));
        Assert.Equal([4L, 3L, 3L], RoyaltyMath.Split(10, [34, 33, 33]));
        Assert.Equal([1L, 0L], RoyaltyMath.Split(1, [50, 50]));
        Assert.Equal([0L, 1L], RoyaltyMath.Split(1, [1, 99]));
        Assert.Equal([0L, 0L], RoyaltyMath.Split(0, [50, 50]));
        Assert.Throws<ArgumentException>(() => RoyaltyMath.Split(10, [50, 49]));
        Assert.Throws<ArgumentException>(() => RoyaltyMath.Split(10, [150, -50]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoyaltyMath.Split(-1, [100]));
    }

    [Theory]
    [InlineData(200_000, 150, 300_000)]
    [InlineData(333, 150, 500)]
    [InlineData(1, 49, 0)]
    [InlineData(1, 50, 1)]
    [InlineData(RoyaltyRate.MostBase, RoyaltyRate.MostCoefficient, 100_000_000_000)]
    public void An_amount_is_the_base_times_the_coefficient_rounded_half_up(long baseAmount, int coefficient, long amount) =>
        Assert.Equal(amount, RoyaltyMath.AmountOf(baseAmount, coefficient));

    [Theory]
    [InlineData(0, "Không đồng")]
    [InlineData(5, "Năm đồng")]
    [InlineData(15, "Mười lăm đồng")]
    [InlineData(21, "Hai mươi mốt đồng")]
    [InlineData(24, "Hai mươi tư đồng")]
    [InlineData(105, "Một trăm linh năm đồng")]
    [InlineData(1_005, "Một nghìn không trăm linh năm đồng")]
    [InlineData(1_250_000, "Một triệu hai trăm năm mươi nghìn đồng")]
    [InlineData(3_000_010_000, "Ba tỷ không trăm mười nghìn đồng")]
    [InlineData(12_000_000_000_111, "Mười hai nghìn tỷ một trăm mười một đồng")]
    public void Money_is_spelled_out(long amount, string words) => Assert.Equal(words, MoneyInWords.Of(amount));

    [Fact]
    public void Numbers_are_read_as_people_type_them()
    {
        Assert.Equal([150, 150, 100, 0, 10_000], new[] { "1,5", " 1.50 ", "1", "0", "100" }.Select(t => RoyaltyText.ReadCoefficient(t)!.Value));
        Assert.All(["", "-1", "1,555", "101", "một", "1e2", "1,2,3", "\u0661"], text => Assert.Null(RoyaltyText.ReadCoefficient(text)));
        Assert.Equal([200_000L, 200_000L, 0L], new[] { "200.000", "200 000", "0" }.Select(t => RoyaltyText.ReadDong(t)!.Value));
        Assert.All([null, "", "-1", "1,5", "abc", "99999999999999999999", new string('1', 31)], text => Assert.Null(RoyaltyText.ReadDong(text)));
    }

    private static int[] Percents(Random random, int people)
    {
        var cuts = Enumerable.Range(1, 99).OrderBy(_ => random.Next()).Take(people - 1).Append(0).Append(100).Order().ToList();
        return [.. cuts.Zip(cuts.Skip(1), (a, b) => b - a)];
    }
}
