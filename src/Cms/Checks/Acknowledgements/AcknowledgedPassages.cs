using CommsPortal.Cms.Checks.Texts;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Acknowledgements;

/// <summary>Keeps acknowledgements in step with the text they are about.</summary>
internal static class AcknowledgedPassages
{
    /// <summary>
    /// Voids those whose passage the stored text no longer has, as part of the save that changed it. They stay on record.
    /// </summary>
    public static async Task VoidChangedAsync(EditorialWork work, ContentTypeDescriptor type, CancellationToken cancellationToken)
    {
        var given = await work.Db.Acknowledgements.Where(a => a.ArticleId == work.Article.Id && a.VoidedAt == null)
            .ToListAsync(cancellationToken);
        if (given.Count == 0)
            return;
        var passages = Passages.HashesOf(type, ContentJson.Deserialize(type, work.Edition.Content));
        var changed = given.Where(a => !passages.Contains(a.PassageHash)).ToList();
        foreach (var acknowledgement in changed)
            acknowledgement.VoidedAt = work.Now;
        if (changed.Count > 0)
            work.Note("void-acknowledgement",
                $"Đoạn văn đã đổi nên ghi nhận của {string.Join(", ", changed.Select(a => a.PersonName).Distinct())} không còn hiệu lực.");
    }
}
