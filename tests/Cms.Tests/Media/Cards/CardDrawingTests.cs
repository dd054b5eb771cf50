using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Cards;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommsPortal.Cms.Tests.Media.Cards;

public sealed class CardDrawingTests : IDisposable
{
    private const string Headline = "Khám bệnh không giấy tờ ở trạm y tế phường";
    private static readonly double[] Paper = [0xfb, 0xf8, 0xf1];

    private readonly MediaRig rig = new();
    private readonly CountingStorage storage;
    private readonly CardMaker maker;

    public CardDrawingTests()
    {
        storage = new CountingStorage(rig.Storage);
        maker = new CardMaker(storage, rig.Scratch, rig.Options, TimeProvider.System, NullLogger<CardMaker>.Instance);
    }

    public void Dispose()
    {
        maker.Dispose();
        rig.Dispose();
    }

    [Fact]
    public async Task A_card_has_kicker_headline_and_foot_in_their_places_on_paper()
    {
        var card = await DrawAsync(CardOf(Headline));
        Assert.Equal((Card.Width, Card.Height), await Pictures.SizeAsync(card));
        Assert.InRange(card.Length, 10_000, 150 * 1024);
        // Kicker, headline, foot; then the margins, which nothing may reach.
        Assert.True(await Pictures.VariationAsync(card, 168, 70, 300, 40) > 10);
        Assert.True(await Pictures.VariationAsync(card, 110, 250, 980, 230) > 30);
        Assert.True(await Pictures.VariationAsync(card, 110, 540, 500, 40) > 10);
        foreach (var (left, top, width, height) in new[] { (40, 0, 1160, 50), (1100, 0, 100, 630), (40, 590, 1160, 40), (40, 0, 60, 630) })
            Assert.True(await Pictures.VariationAsync(card, left, top, width, height) < 1, $"{left},{top}");
        AssertNear(Paper, await Pictures.PixelAsync(card, 1150, 300));
        AssertNear([0x8f, 0x1d, 0x21], await Pictures.PixelAsync(card, 10, 300));
    }

    [Fact]
    public async Task Marks_on_capitals_are_not_cut_off()
    {
        // The same letters with and without marks: the marks are ink above the letters, and paper is above the marks.
        var size = HeadlineSetting.Of("ỄỔỬẪ", CardFonts.Headline, 980, 328).Size;
        var top = 466 - (int)Math.Ceiling(size * CardFonts.Headline.RiseOf("ỄỔỬẪ"));
        var capitals = 466 - (int)(size * CardFonts.Headline.RiseOf("EOUA"));
        var marked = await DrawAsync(CardOf("ỄỔỬẪ"));
        Assert.True(await Pictures.VariationAsync(marked, 110, top, 200, (capitals - top) / 2) > 20);
        Assert.True(await Pictures.VariationAsync(marked, 110, top - 12, 400, 8) < 2);
        Assert.True(await Pictures.VariationAsync(await DrawAsync(CardOf("EOUA")), 110, top - 12, 400, capitals - top) < 2);
    }

    [Fact]
    public async Task A_picture_fills_the_right_side_and_text_stays_on_paper()
    {
        var asset = await rig.StoreAsync(await Pictures.RedAndBlueAsync(1600, 1000, ".png"));
        asset.FocalX = 0;
        Assert.True(CardPicture.MayShow(asset, null, new DateOnly(2026, 11, 22)));
        var card = await DrawAsync(CardOf(Headline, new CardPicture(asset.Id, asset.Revision, asset.FocalX, asset.FocalY)));
        Assert.InRange(card.Length, 10_000, 150 * 1024);
        foreach (var (x, y) in new[] { (770, 10), (1190, 620), (980, 315) })
            AssertNear([254, 0, 0], await Pictures.PixelAsync(card, x, y), 12);
        Assert.True(await Pictures.VariationAsync(card, 110, 130, 600, 350) > 30);
        Assert.True(await Pictures.VariationAsync(card, 722, 0, 30, 500) < 1);
        AssertNear(Paper, await Pictures.PixelAsync(card, 740, 300));
    }

    [Fact]
    public async Task A_picture_full_of_detail_still_makes_a_small_file()
    {
        var asset = await rig.StoreAsync(await Pictures.NoiseAsync(1400, 1000, ".jpg"));
        Assert.InRange((await DrawAsync(CardOf(Headline, new CardPicture(asset.Id, "", 0.5, 0.5)))).Length, 10_000, 150 * 1024);
    }

    [Theory]
    [InlineData("<span foreground='white'>trắng</span> & <b>đậm</b> &amp; &#x41; \"'")]
    [InlineData("--version")]
    [InlineData("🎉🎉🎉")]
    [InlineData("مرحبا بكم في المدينة")]
    [InlineData("\u202Eođảo\u0000\u001b[31m")]
    [InlineData("")]
    public async Task Hostile_headlines_are_text_and_nothing_else(string headline)
    {
        var card = await DrawAsync(CardOf(headline) with { Kicker = headline, Date = headline });
        Assert.Equal((Card.Width, Card.Height), await Pictures.SizeAsync(card));
        Assert.True(await Pictures.VariationAsync(card, 110, 250, 980, 230) > 3);
        AssertNear(Paper, await Pictures.PixelAsync(card, 1150, 300));
    }

    [Fact]
    public async Task However_long_names_are_they_stay_within_their_lines()
    {
        var endless = string.Join(' ', Enumerable.Repeat("ủy ban nhân dân", 40));
        var card = await DrawAsync(CardOf(endless) with { Kicker = endless, Site = endless });
        Assert.True(await Pictures.VariationAsync(card, 1100, 0, 100, 630) < 1);
        Assert.True(await Pictures.VariationAsync(card, 40, 590, 1160, 40) < 1);
    }

    [Fact]
    public async Task However_many_ask_a_card_is_drawn_once_and_the_former_one_goes()
    {
        var first = CardOf(Headline);
        var drawn = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => DrawAsync(first)));
        Assert.Equal(1, storage.Puts);
        Assert.All(drawn, bytes => Assert.Equal(drawn[0], bytes));

        var corrected = first with { Edition = 2, Headline = Headline + " từ 1/12" };
        await DrawAsync(corrected);
        Assert.Equal([corrected.FileName], await NamesAsync(first.ArticleId));
        await maker.RemoveAsync(first.ArticleId, null, CancellationToken.None);
        Assert.Empty(await NamesAsync(first.ArticleId));
    }

    [Fact]
    public void Every_part_of_a_card_is_in_its_address()
    {
        var card = CardOf(Headline);
        Card[] others =
        [
            card with { Headline = "Khác" }, card with { Kicker = "Khác" }, card with { Site = "Khác" }, card with { Date = "23/11/2026" }, card with { Edition = 2 },
            card with { Picture = new CardPicture(Guid.Empty, "", 0.5, 0.5) }, card with { Picture = new CardPicture(Guid.Empty, "", 0.4, 0.5) },
        ];
        Assert.Equal(others.Length + 1, others.Append(card).Select(c => c.Url).Distinct().Count());
        Assert.Equal(card.Url, (card with { }).Url);
    }

    [Theory]
    [InlineData("CC BY-ND 4.0", null, 1600, false)]
    [InlineData("CC BY-NC-ND", null, 1600, false)]
    [InlineData("CC BY 4.0", null, 1600, true)]
    [InlineData(null, null, 1600, true)]
    [InlineData(null, "2026-11-21", 1600, false)]
    [InlineData(null, "2026-11-22", 1600, true)]
    [InlineData(null, null, 320, false)]
    public void A_picture_is_shown_when_it_is_large_enough_and_its_licence_lets_it(string? licence, string? until, int width, bool expected)
    {
        var asset = new MediaAsset
        {
            FileName = "a.jpg",
            ContentType = "image/jpeg",
            Sha256 = "",
            Width = width,
            Height = width / 2,
            LicenceExpiresOn = until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
        };
        Assert.Equal(expected, CardPicture.MayShow(asset, licence, new DateOnly(2026, 11, 22)));
    }

    [Fact]
    public void The_ground_has_the_colours_of_the_sites_tokens()
    {
        var ground = File.ReadAllText(Repository.PathOf("src", "Cms", "Media", "Cards", "Ground", "ground.svg"));
        var tokens = File.ReadAllText(Repository.PathOf("src", "PublicSite", "wwwroot", "css", "1-tokens.css"));
        var painter = File.ReadAllText(Repository.PathOf("src", "Cms", "Media", "Cards", "CardPainter.cs"));
        var colours = System.Text.RegularExpressions.Regex.Matches(ground + painter, "#[0-9a-f]{6}").Select(m => m.Value).Distinct().ToList();
        Assert.Equal(6, colours.Count);
        Assert.All(colours, colour => Assert.Contains($": {colour};", tokens, StringComparison.Ordinal));
    }

    private static Card CardOf(string headline, CardPicture? picture = null) =>
        new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), 1, "Tin tức", headline, "Truyền thông Chuyển đổi số", "22/11/2026", picture);

    private async Task<byte[]> DrawAsync(Card card) => await MediaRig.ReadAsync(await maker.OpenAsync(card, CancellationToken.None));

    private async Task<List<string>> NamesAsync(Guid id)
    {
        var names = new List<string>();
        await foreach (MediaKey key in storage.ListAsync(id, CancellationToken.None))
            names.Add(key.Name);
        return names;
    }

    private static void AssertNear(double[] expected, double[] seen, double by = 3) =>
        Assert.All(expected.Zip(seen), pair => Assert.InRange(pair.Second, pair.First - by, pair.First + by));
}
