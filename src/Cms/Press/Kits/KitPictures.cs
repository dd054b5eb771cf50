using System.Runtime.CompilerServices;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Renditions;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Representations;
using CommsPortal.Cms.Representations.Text;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>The pictures of a kit: each whole and in the fixed shapes for print and screens, with caption, credit and terms written into the file.</summary>
internal sealed class KitPictures(ListMedia library, RenditionMaker maker, IMediaStorage storage, SiteAddresses addresses)
{
    private static readonly string[] Shapes = ["16x9.jpg", "4x3.jpg", "1x1.jpg"];

    /// <summary>The article's pictures in the order in which they stand in it, with their words.</summary>
    public async Task<IReadOnlyList<KitPicture>> ListAsync(Article article, ArticleContentBlocks content, Publisher publisher, CancellationToken cancellationToken)
    {
        var shown = content.Figures.Values.Where(f => f.MediaId is not null).DistinctBy(f => f.MediaId).ToList();
        var assets = (await library.FindAsync(shown.Select(f => f.MediaId!.Value), cancellationToken)).ToDictionary(a => a.Id);
        var pictures = new List<KitPicture>();
        foreach (var figure in shown)
            pictures.Add(new KitPicture(pictures.Count + 1, figure.MediaId!.Value, assets.GetValueOrDefault(figure.MediaId!.Value), WordsOf(article, figure, assets, publisher)));
        return pictures;
    }

    /// <summary>The files of one picture, one after the other; what cannot be had is told instead.</summary>
    /// <param name="missing">Takes one line for each file that is not there.</param>
    public async IAsyncEnumerable<KitFile> FilesAsync(
        KitPicture picture, Action<string> missing, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (picture.Asset is not { IsImage: true } asset)
        {
            missing($"Ảnh {picture.Number}: không còn trong thư viện.");
            yield break;
        }

        if (await TryAsync(picture, "goc", missing, () => WholeAsync(asset, cancellationToken), cancellationToken) is { } whole)
            yield return whole;
        foreach (var shape in Shapes)
        {
            if (await TryAsync(picture, Path.GetFileNameWithoutExtension(shape), missing, () => maker.OpenCropAsync(asset, FixedCrop.Find(shape)!, cancellationToken), cancellationToken) is { } crop)
                yield return crop;
        }
    }

    private PictureWords WordsOf(Article article, ContentFigure figure, Dictionary<Guid, MediaAsset> assets, Publisher publisher)
    {
        var asset = assets.GetValueOrDefault(figure.MediaId!.Value);
        var main = article.MainImage is { } image && image.Id == figure.MediaId ? image : null;
        return new PictureWords(
            article.Headline, main?.Caption ?? figure.Caption, main?.Alt ?? figure.Alt, main?.Credit ?? asset?.Credit ?? figure.Credit,
            main?.Licence ?? asset?.Licence ?? publisher.UsageTerms, publisher.Name, addresses.Terms);
    }

    // A photograph as its photographer gave it; what is no JPEG, as a JPEG of the same size.
    private async Task<Stream> WholeAsync(MediaAsset asset, CancellationToken cancellationToken)
    {
        if (asset.ContentType != "image/jpeg")
            return await maker.OpenAsync(asset, new RenditionSpec(asset.Width!.Value, RenditionFormat.Jpeg), asset.Height!.Value, cancellationToken);
        return await storage.OpenAsync(MediaKey.Original(asset.Id, asset.Revision), cancellationToken)
            ?? throw new MediaUnavailableException("Bản gốc không có trong kho.");
    }

    private static async Task<KitFile?> TryAsync(
        KitPicture picture, string kind, Action<string> missing, Func<Task<Stream>> open, CancellationToken cancellationToken)
    {
        var name = $"anh/anh-{picture.Number:00}-{kind}.jpg";
        try
        {
            using var bytes = new MemoryStream();
            await using (var stream = await open())
                await stream.CopyToAsync(bytes, cancellationToken);
            return new KitFile(name, JpegMetadata.Write(bytes.ToArray(), picture.Words));
        }
        catch (Exception e) when (e is MediaUnavailableException or MediaRefusedException or IOException)
        {
            missing($"{name}: {(e is MediaUnavailableException ? e.Message : "Tệp hỏng hoặc không đọc được.")}");
            return null;
        }
    }
}
