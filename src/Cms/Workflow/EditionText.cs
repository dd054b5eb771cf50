using System.Text.Json;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Workflow;

/// <summary>Puts text into editions: in place while nobody has decided on it, as a new edition once it was public.</summary>
internal static class EditionText
{
    /// <summary>Stores <paramref name="content"/> as the article's working text and voids any approval of another text.</summary>
    /// <returns>True when the text is another than before.</returns>
    public static async Task<bool> PutAsync(
        EditorialWork work, ContentTypeDescriptor type, ArticleContent content, CancellationToken cancellationToken)
    {
        var json = ContentJson.Serialize(content);
        var hash = ContentJson.Hash(json);
        if (hash == work.Edition.ContentHash && work.Edition.State <= EditionState.Published)
            return false;
        if (work.Edition.State > EditionState.Scheduled)
            BeginEdition(work, json, hash);
        else
            await ReplaceAsync(work, json, hash, cancellationToken);
        work.Article.Headline = content.Headline;
        await RecordMediaAsync(work, content, cancellationToken);
        await AcknowledgedPassages.VoidChangedAsync(work, type, cancellationToken);
        return true;
    }

    /// <summary>The column that a text names; null when none.</summary>
    public static string? ColumnOf(string content)
    {
        using var json = JsonDocument.Parse(content);
        return json.RootElement.TryGetProperty("column", out var column) && column.ValueKind == JsonValueKind.String ? column.GetString() : null;
    }

    public static void BeginEdition(EditorialWork work, string json, string hash)
    {
        work.Edition = new Edition
        {
            ArticleId = work.Article.Id,
            Number = work.Article.LatestEdition + 1,
            Content = json,
            ContentHash = hash,
            CreatedAt = work.Now,
            UpdatedAt = work.Now,
        };
        AddWriter(work);
        work.Db.Editions.Add(work.Edition);
        work.Article.LatestEdition = work.Edition.Number;
        work.MoveTo(EditionState.Draft, "begin-edition");
    }

    public static void AddWriter(EditorialWork work)
    {
        if (work.Actor.Id is { } id && !work.Edition.Writers.Contains(id))
            work.Edition.Writers = [.. work.Edition.Writers, id];
    }

    /// <summary>Notes which items of the media library the edition uses; unknown ones are refused.</summary>
    public static async Task RecordMediaAsync(EditorialWork work, ArticleContent content, CancellationToken cancellationToken)
    {
        var ids = ContentReferences.Media(content);
        var known = await work.Db.MediaAssets.Where(m => ids.Contains(m.Id)).Select(m => m.Id).ToListAsync(cancellationToken);
        var errors = new ContentErrors();
        foreach (var id in ids.Except(known))
            errors.Add("media", $"Không có tệp {id} trong kho; hãy tải tệp lên lại.");
        if (errors.Any)
            throw new InvalidContentException(errors);
        var number = work.Edition.Number;
        var uses = await work.Db.MediaUses.Where(u => u.ArticleId == work.Article.Id && u.Edition == number).ToListAsync(cancellationToken);
        work.Db.MediaUses.RemoveRange(uses.Where(u => !ids.Contains(u.MediaId)));
        foreach (var id in ids.Except(uses.Select(u => u.MediaId)))
            work.Db.MediaUses.Add(new MediaUse { MediaId = id, ArticleId = work.Article.Id, Edition = number });
    }

    /// <summary>Notes the uses of another edition's media for the latest one, whose text is the same.</summary>
    public static async Task CopyMediaAsync(EditorialWork work, int fromEdition, CancellationToken cancellationToken)
    {
        var ids = await work.Db.MediaUses.Where(u => u.ArticleId == work.Article.Id && u.Edition == fromEdition)
            .Select(u => u.MediaId).ToListAsync(cancellationToken);
        foreach (var id in ids)
            work.Db.MediaUses.Add(new MediaUse { MediaId = id, ArticleId = work.Article.Id, Edition = work.Edition.Number });
    }

    private static async Task ReplaceAsync(EditorialWork work, string json, string hash, CancellationToken cancellationToken)
    {
        var edition = work.Edition;
        await KeepReplacedAsync(work, cancellationToken);
        (edition.Content, edition.ContentHash, edition.UpdatedAt) = (json, hash, work.Now);
        AddWriter(work);
        if (edition.State == EditionState.Draft)
        {
            work.Note("save");
            return;
        }

        (edition.ApprovedBy, edition.ApprovedAt, edition.ApprovedHash) = (null, null, null);
        await ScheduledActions.CancelAsync(work, cancellationToken);
        work.MoveTo(EditionState.Draft, "save", "Nội dung thay đổi nên việc duyệt không còn hiệu lực.");
    }

    // Others may have it in their forms still.
    private static async Task KeepReplacedAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        var texts = work.Db.ReplacedTexts.Where(t => t.ArticleId == work.Article.Id);
        var oldest = work.Now - ReplacedText.Kept;
        await texts.Where(t => t.ReplacedAt < oldest).ExecuteDeleteAsync(cancellationToken);
        var (id, hash, content) = (work.Article.Id, work.Edition.ContentHash, work.Edition.Content);
        var at = work.Db.MomentOf(work.Now);
        // Two who save at one moment both come here; which of them is first is decided by the article's version, and not by this row.
        await work.Db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO replaced_texts (article_id, hash, content, replaced_at) VALUES ({id}, {hash}, {content}, {at})
            ON CONFLICT (article_id, hash) DO UPDATE SET replaced_at = excluded.replaced_at
            """,
            cancellationToken);
    }
}
