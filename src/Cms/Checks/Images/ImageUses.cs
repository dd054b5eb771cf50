using CommsPortal.Cms.Media;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Images;

/// <summary>Every image that readers of some content will see, with what is known of it.</summary>
internal static class ImageUses
{
    /// <summary>One use of an image, and how a finding about it is made from a message and a remedy.</summary>
    internal sealed record ImageUseAt(MediaAsset Asset, string? Alt, string? Credit, string? Licence, Func<string, string, Finding> Found);

    public static async Task<IReadOnlyList<ImageUseAt>> OfAsync(CheckedArticle article, CancellationToken cancellationToken)
    {
        var inTexts = article.Texts.SelectMany(text => (text.Markdown?.Images ?? []).Select(image => (Text: text, Image: image))).ToList();
        var main = article.Content.MainImage;
        var ids = inTexts.Select(i => i.Image.Media).Concat(main?.Media is { } id ? [id] : []).Distinct().ToList();
        if (ids.Count == 0)
            return [];
        var assets = await article.Db.MediaAssets.AsNoTracking().Where(m => ids.Contains(m.Id) && m.Width != null)
            .ToDictionaryAsync(m => m.Id, cancellationToken);
        var uses = new List<ImageUseAt>();
        if (main?.Media is { } mainId && assets.TryGetValue(mainId, out var asset))
            uses.Add(new ImageUseAt(asset, Or(main.Alt, asset.Alt), Or(main.Credit, asset.Credit), Or(main.Licence, asset.Licence),
                (message, remedy) => new Finding("mainImage", message, remedy) { Quote = asset.FileName, Subject = mainId.ToString() }));
        foreach (var (text, image) in inTexts)
        {
            if (assets.TryGetValue(image.Media, out var shown))
                uses.Add(new ImageUseAt(shown, Or(image.Alt, shown.Alt), shown.Credit, shown.Licence, (message, remedy) =>
                    Finding.At(text, image.Offset, image.Length, message, remedy) with
                    {
                        Quote = shown.FileName,
                        Subject = image.Media.ToString(),
                    }));
        }

        return uses;
    }

    private static string? Or(string? own, string? library) => string.IsNullOrWhiteSpace(own) ? library : own;
}
