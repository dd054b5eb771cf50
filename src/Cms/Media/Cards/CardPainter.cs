using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Processing;
using CommsPortal.Cms.Media.Renditions;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Cards;

/// <summary>
/// Draws cards: Pango, within libvips, sets kicker, headline and foot, each as a layer of its own; libvips lays them on the ground. The ground
/// has the colours of the site's tokens; text stands on paper only, never on a picture.
/// </summary>
internal sealed class CardPainter(IOptions<MediaOptions> options)
{
    // The site's tokens --ink, --ink-soft and --son: on paper 16 : 1, 8 : 1 and 8 : 1.
    private const string Ink = "#1e1b17";
    private const string InkSoft = "#524a41";
    private const string Lacquer = "#8f1d21";

    private const string GroundFile = "ground.png";
    private const string MasterCut = "cut.png";
    private const string PictureFile = "picture.png";
    private const string ResultFile = "card.jpg";

    private const int Left = 110;
    private const int RightMargin = 110;
    private const int Gutter = 44;
    private const int KickerLeft = 168;
    private const int KickerBaseline = 99;
    private const int KickerSize = 27;
    private const int HeadlineTop = 138;
    private const int LastBaseline = 466;
    private const int FootBaseline = 568;
    private const int FootSize = 26;
    private const string Divider = "  ·  ";

    private const int MostBytes = 150 * 1024;
    private static readonly int[] Qualities = [88, 76, 64];
    private static readonly string Ground = Path.Combine(AppContext.BaseDirectory, "Media", "Cards", "Ground", GroundFile);

    private readonly Vips vips = new(options);

    /// <param name="master">Name of the picture's master within <paramref name="folder"/>; null for a card without a picture.</param>
    /// <returns>The name of the card, a JPEG, within the folder.</returns>
    /// <exception cref="RenditionFailedException">libvips did not draw what was asked for.</exception>
    public async Task<string> PaintAsync(ScratchFolder folder, Card card, string? master, CancellationToken cancellationToken)
    {
        File.Copy(Ground, folder.File(GroundFile));
        var layers = new List<Layer> { new(GroundFile, 0, 0) };
        var width = Card.Width - Left - RightMargin;
        if (master is not null && card.Picture is { } picture)
        {
            width = CardPicture.Place.Left - Gutter - Left;
            layers.Add(await PictureAsync(folder, master, picture, cancellationToken));
        }

        if (await KickerAsync(folder, card, width, cancellationToken) is { } kicker)
            layers.Add(kicker);
        layers.Add(await HeadlineAsync(folder, card, width, cancellationToken));
        if (await FootAsync(folder, card, width, cancellationToken) is { } foot)
            layers.Add(foot);
        await EncodeAsync(folder, layers, cancellationToken);
        return ResultFile;
    }

    private async Task<Layer> PictureAsync(ScratchFolder folder, string master, CardPicture picture, CancellationToken cancellationToken)
    {
        var (place, size) = (CardPicture.Place, PngStructure.Read(await File.ReadAllBytesAsync(folder.File(master), cancellationToken)));
        var box = CropBox.Around((int)size.Width, (int)size.Height, picture.FocalX, picture.FocalY, (place.Width, place.Height));
        Check(await vips.CropAsync(folder.Folder, master, MasterCut + "[compression=1]", box, cancellationToken));
        Check(await vips.ResizeAsync(folder.Folder, MasterCut, PictureFile + "[compression=1]", (place.Width, place.Height), cancellationToken));
        return new Layer(PictureFile, place.Left, place.Top);
    }

    private async Task<Layer?> KickerAsync(ScratchFolder folder, Card card, int width, CancellationToken cancellationToken)
    {
        var face = CardFonts.Strong;
        var text = face.Fit(face.Clean(card.Kicker), (double)(width - KickerLeft + Left) / KickerSize);
        if (text.Length == 0)
            return null;
        return await SetAsync(
            folder, "kicker.png", Markup.Of(text, face, KickerSize, Lacquer), 0, KickerLeft, KickerBaseline - (face.RiseOf(text) * KickerSize), cancellationToken);
    }

    private async Task<Layer> HeadlineAsync(ScratchFolder folder, Card card, int width, CancellationToken cancellationToken)
    {
        var face = CardFonts.Headline;
        var text = face.Clean(card.Headline);
        // Of a headline in letters that no face has, the site's name is all that can be read.
        if (text.Length == 0)
            text = face.Clean(card.Site) is { Length: > 0 } site ? site : "…";
        var setting = HeadlineSetting.Of(text, face, width, LastBaseline - HeadlineTop);
        var added = setting.Leading - (int)Math.Round(setting.Size * face.LineHeight);
        var markup = Markup.Of(string.Join('\n', setting.Lines), face, setting.Size, Ink);
        return await SetAsync(folder, "headline.png", markup, added, Left, LastBaseline - setting.HeightIn(face), cancellationToken);
    }

    /// <summary>The site's name and the date on one line; a long name is cut, the date is not.</summary>
    private async Task<Layer?> FootAsync(ScratchFolder folder, Card card, int width, CancellationToken cancellationToken)
    {
        var (strong, plain) = (CardFonts.Strong, CardFonts.Text);
        var date = Divider + plain.Clean(card.Date);
        var site = strong.Fit(strong.Clean(card.Site), ((double)width / FootSize) - plain.WidthOf(date));
        var rise = Math.Max(strong.RiseOf(site), plain.RiseOf(date)) * FootSize;
        var markup = Markup.Of(site, strong, FootSize, Lacquer) + Markup.Of(date, plain, FootSize, InkSoft);
        return await SetAsync(folder, "foot.png", markup, 0, Left, FootBaseline - rise, cancellationToken);
    }

    private async Task<Layer> SetAsync(ScratchFolder folder, string file, string markup, int added, int left, double top, CancellationToken cancellationToken)
    {
        Check(await vips.TextAsync(folder.Folder, file + "[compression=1]", markup, added, cancellationToken));
        return new Layer(file, left, (int)Math.Round(top));
    }

    /// <summary>As well as the bytes allow: a picture full of detail is encoded once more.</summary>
    private async Task EncodeAsync(ScratchFolder folder, List<Layer> layers, CancellationToken cancellationToken)
    {
        foreach (var quality in Qualities)
        {
            var target = $"{ResultFile}[Q={quality},strip,interlace,optimize-coding,subsample-mode=off,background=255]";
            Check(await vips.ComposeAsync(folder.Folder, [.. layers.Select(l => (l.File, l.X, l.Y))], target, cancellationToken));
            var bytes = await File.ReadAllBytesAsync(folder.File(ResultFile), cancellationToken);
            CheckCard(bytes);
            if (bytes.Length <= MostBytes)
                return;
        }
    }

    private static void CheckCard(byte[] bytes)
    {
        try
        {
            if (JpegStructure.Read(bytes) is not { Width: Card.Width, Height: Card.Height })
                throw new RenditionFailedException("The card has another size.");
        }
        catch (MediaRefusedException e)
        {
            throw new RenditionFailedException($"The encoder wrote a damaged card: {e.Reason}.");
        }
    }

    private static void Check(ProcessOutcome outcome)
    {
        if (!outcome.Succeeded)
            throw new RenditionFailedException($"libvips ended with exit code {outcome.ExitCode} (timed out: {outcome.TimedOut}).");
    }

    private sealed record Layer(string File, int X, int Y);
}
