using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Checks.Images;
using CommsPortal.Cms.Checks.Settings;
using CommsPortal.Cms.Content;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Workflow;

/// <summary>What must be true of a text before others spend time on it, and again before it becomes public.</summary>
public sealed class SubmissionRules(ContentTypeRegistry types)
{
    /// <exception cref="InvalidContentException">Something is missing or refers to what does not exist.</exception>
    public async Task RequireCompleteAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var type = types.Get(work.Article.Type);
        var content = ContentJson.Deserialize(type, work.Edition.Content);
        var errors = ContentValidator.Validate(type, content, complete: true);
        await CheckTermsAsync(work, content, errors, cancellationToken);
        await CheckColumnAsync(work, content, errors, cancellationToken);
        await CheckImagesAsync(work, content, errors, cancellationToken);
        if (errors.Any)
            throw new InvalidContentException(errors);
    }

    private static async Task CheckTermsAsync(EditorialWork work, ArticleContent content, ContentErrors errors, CancellationToken cancellationToken)
    {
        foreach (var (kind, slugs) in ArticleTerms.Of(content))
        {
            var known = await work.Db.Terms.Where(t => t.Kind == kind && slugs.Contains(t.Slug)).Select(t => t.Slug).ToListAsync(cancellationToken);
            foreach (var slug in slugs.Except(known))
                errors.Add(kind, $"Không có mục “{slug}” trong danh mục.");
        }
    }

    private static async Task CheckColumnAsync(EditorialWork work, ArticleContent content, ContentErrors errors, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(content.Column) && !await work.Db.Columns.AnyAsync(c => c.Slug == content.Column, cancellationToken))
            errors.Add("column", $"Không có chuyên mục “{content.Column}”.");
    }

    // Alternative text is required of every image that readers will see, in the use or in the media library, unless the administrator
    // has made its lack less than an error.
    private static async Task CheckImagesAsync(EditorialWork work, ArticleContent content, ContentErrors errors, CancellationToken cancellationToken)
    {
        if ((await CheckSettings.ReadAsync(work.Db, cancellationToken)).SeverityOf(ImageAltCheck.About) != CheckSeverity.Error)
            return;
        var needed = ContentReferences.Undescribed(content).SelectMany(f => f.Media.Select(id => (Path: f.Field, Id: id))).ToList();
        if (content.MainImage is { Media: { } main } use && string.IsNullOrWhiteSpace(use.Alt))
            needed.Add(("mainImage.alt", main));
        var ids = needed.Select(n => n.Id).Distinct().ToList();
        var bare = await work.Db.MediaAssets.Where(m => ids.Contains(m.Id) && m.Alt.Trim() == "").Select(m => new { m.Id, m.FileName })
            .ToDictionaryAsync(m => m.Id, m => m.FileName, cancellationToken);
        foreach (var (path, id) in needed.Where(n => bare.ContainsKey(n.Id)))
            errors.Add(path, $"Ảnh {bare[id]} chưa có văn bản thay thế; hãy tả ngắn gọn nội dung ảnh.");
    }
}
