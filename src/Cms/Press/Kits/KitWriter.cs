using System.IO.Compression;
using System.Text;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Renditions;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Press.Kits.Docx;
using CommsPortal.Cms.Representations;
using CommsPortal.Cms.Representations.Html;
using CommsPortal.Cms.Representations.Negotiation;
using CommsPortal.Cms.Representations.Text;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>
/// Writes everything that a newsroom needs of one article as a ZIP, file by file while it is sent: nothing is kept but the file at hand. What
/// cannot be had becomes a line of a note in the kit.
/// </summary>
public sealed class KitWriter(
    ListMedia library, RenditionMaker maker, IMediaStorage storage, RepresentationWriter representations, SiteAddresses addresses)
{
    private const int LongestName = 60;

    /// <summary>The name under which a kit is saved.</summary>
    public static string NameOf(ArticleIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return SlugOf(issue) + ".zip";
    }

    public async Task WriteAsync(ArticleIssue issue, Publisher publisher, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(publisher);
        var article = issue.Article;
        var content = ContentReader.Read(ArticleHtml.Content(article, addresses));
        var pictures = new KitPictures(library, maker, storage, addresses);
        var list = await pictures.ListAsync(article, content, publisher, cancellationToken);
        var notes = new List<string>();
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        var archive = new KitArchive(zip, article.Updated);
        foreach (var file in Texts(issue, publisher, content, list).Concat(KitTables.Of(new ArticleFacts(article), content)))
            await archive.AddAsync(file, cancellationToken);
        foreach (var picture in list)
        {
            await foreach (var file in pictures.FilesAsync(picture, notes.Add, cancellationToken))
                await archive.AddAsync(file, cancellationToken);
        }

        await AddAttachmentsAsync(archive, issue, notes, cancellationToken);
        await archive.AddAsync(Text("DIEU-KHOAN.txt", KitTerms.Write(issue, publisher, addresses, list)), cancellationToken);
        if (notes.Count > 0)
            await archive.AddAsync(Text("GHI-CHU.txt", "Những tệp sau chưa có trong bộ tài liệu này:\n\n" + string.Concat(notes.Select(n => $"- {n}\n"))), cancellationToken);
        await archive.AddSumsAsync(cancellationToken);
    }

    private IEnumerable<KitFile> Texts(ArticleIssue issue, Publisher publisher, ArticleContentBlocks content, IReadOnlyList<KitPicture> pictures)
    {
        var name = SlugOf(issue);
        yield return new KitFile($"{name}.md", representations.Write(Representation.Markdown, issue, publisher));
        yield return new KitFile($"{name}.txt", representations.Write(Representation.Text, issue, publisher));
        yield return new KitFile($"{name}.docx", ArticleDocx.Write(issue, publisher, addresses, content, pictures.ToDictionary(p => p.Id, p => p.Number)));
        yield return new KitFile($"{name}.ninjs.json", representations.Write(Representation.Ninjs, issue, publisher));
    }

    private async Task AddAttachmentsAsync(KitArchive archive, ArticleIssue issue, List<string> notes, CancellationToken cancellationToken)
    {
        var assets = (await library.FindAsync(issue.Article.Attachments.Select(a => a.Id), cancellationToken)).ToDictionary(a => a.Id);
        var number = 0;
        foreach (var attachment in issue.Article.Attachments)
        {
            number++;
            var asset = assets.GetValueOrDefault(attachment.Id);
            await using var file = asset is null ? null : await storage.OpenAsync(MediaKey.Original(asset.Id, asset.Revision), cancellationToken);
            if (file is null)
                notes.Add($"{attachment.Title}: không còn trong kho.");
            else
                await archive.AddAsync($"tep/{number:00}-{DocumentName.Of(asset!.FileName, Media.Examination.MediaFormats.Ending(asset.ContentType))}", file, CompressionLevel.Fastest, cancellationToken);
        }
    }

    private static string SlugOf(ArticleIssue issue) => Slug.From(issue.Article.Headline, LongestName) is { Length: > 0 } slug ? slug : "bai-viet";

    private static KitFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
