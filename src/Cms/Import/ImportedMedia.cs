using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Export;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Import;

/// <summary>Puts the images and attachments that a file names into the media library, and their ids in the place of their paths.</summary>
public sealed partial class ImportedMedia(UploadMedia upload)
{
    /// <summary>Takes the files of a <c>media.yaml</c> into the library, under the identifiers it gives.</summary>
    /// <exception cref="EditorialException">Some could not be taken; the message names each. The others were.</exception>
    internal async Task<ImportOutcome> ImportListAsync(string path, CancellationToken cancellationToken)
    {
        var yaml = await File.ReadAllTextAsync(path, cancellationToken);
        var entries = FrontMatterReader.ReadList(yaml).Deserialize<List<ExportedMedia>>(ContentJson.StrictOptions) ?? [];
        var (created, failures) = (false, new List<string>());
        foreach (var entry in entries)
        {
            try
            {
                created |= await ImportAsync(Path.GetDirectoryName(path)!, entry, cancellationToken);
            }
            catch (Exception exception) when (exception is EditorialException or IOException or UnauthorizedAccessException)
            {
                failures.Add($"{entry.File}: {exception.Message}");
            }
        }

        if (failures.Count > 0)
            throw new EditorialException(ProblemCode.InvalidContent, string.Join("; ", failures));
        return created ? ImportOutcome.Created : ImportOutcome.Unchanged;
    }

    private async Task<bool> ImportAsync(string folder, ExportedMedia entry, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.Combine(folder, entry.File ?? ""));
        if (!File.Exists(path))
            throw new EditorialException(ProblemCode.InvalidContent, "không có tệp này.");
        await using var stream = File.OpenRead(path);
        var texts = new MediaTexts(entry.Alt, entry.Caption, entry.Credit, entry.Licence, entry.FocalX, entry.FocalY,
            entry.LicenceExpiresOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var outcome = await upload.ExecuteAsync(stream, entry.FileName ?? Path.GetFileName(path), texts, Actor.CommandLine, cancellationToken, entry.Id);
        return outcome.IsNew;
    }

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
