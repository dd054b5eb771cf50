using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Import;

/// <summary>Puts the images and attachments that a file names into the media library, and their ids in the place of their paths.</summary>
public sealed partial class ImportedMedia(UploadMedia upload)
{
    /// <summary>The draft's content with every path replaced: front matter, and images in Markdown as <c>media:ID</c>.</summary>
    internal async Task<JsonObject> ResolveAsync(ImportDraft draft, CancellationToken cancellationToken)
    {
        var fields = (JsonObject)draft.Fields.DeepClone();
        var texts = new MediaTexts();
        if (fields["mainImage"] is JsonObject main)
        {
            texts = new MediaTexts(main["alt"]?.ToString(), main["caption"]?.ToString(), main["credit"]?.ToString(), main["licence"]?.ToString());
            await ReplaceFileAsync(draft, main, texts, cancellationToken);
        }

        if (fields["attachments"] is JsonArray attachments)
        {
            foreach (var attachment in attachments.OfType<JsonObject>())
                await ReplaceFileAsync(draft, attachment, new MediaTexts(), cancellationToken);
        }

        fields["body"] = await ReplaceImagesAsync(draft, draft.Body, texts, cancellationToken);
        foreach (var name in new[] { "problem", "approach", "howToReplicate" })
        {
            if (fields[name] is JsonValue value)
                fields[name] = await ReplaceImagesAsync(draft, value.ToString(), texts, cancellationToken);
        }

        return fields;
    }

    private async Task ReplaceFileAsync(ImportDraft draft, JsonObject use, MediaTexts texts, CancellationToken cancellationToken)
    {
        if (use["file"]?.ToString() is not { } file)
            return;
        use.Remove("file");
        use["media"] = await UploadAsync(draft, file, texts, cancellationToken);
    }

    private async Task<string> ReplaceImagesAsync(ImportDraft draft, string markdown, MediaTexts main, CancellationToken cancellationToken)
    {
        var replaced = markdown;
        foreach (Match image in LocalImage().Matches(markdown))
        {
            var file = image.Groups["file"].Value;
            // Who made the main image made the others, unless the library knows them already.
            var texts = new MediaTexts(image.Groups["alt"].Value, null, main.Credit, main.Licence);
            var id = await UploadAsync(draft, file, texts, cancellationToken);
            replaced = replaced.Replace($"]({file}", $"](media:{id}", StringComparison.Ordinal);
        }

        return replaced;
    }

    private async Task<string> UploadAsync(ImportDraft draft, string file, MediaTexts texts, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.Combine(draft.Folder, file));
        if (!File.Exists(path))
            throw new EditorialException(ProblemCode.InvalidContent, $"Không có tệp {file} mà bài nhắc đến.");
        await using var stream = File.OpenRead(path);
        var outcome = await upload.ExecuteAsync(stream, Path.GetFileName(path), texts, Actor.CommandLine, cancellationToken);
        return outcome.Asset.Id.ToString();
    }

    [GeneratedRegex("""!\[(?<alt>[^\]]*)\]\((?!media:|https?:)(?<file>[^)\s"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex LocalImage();
}
