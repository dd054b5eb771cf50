using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of what is written and decided.</summary>
internal static class EditorialModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Article>(article =>
        {
            article.HasKey(a => a.Id);
            article.Property(a => a.Version).IsConcurrencyToken();
            article.Property(a => a.State).HasConversion<string>();
            article.HasIndex(a => a.SourceKey).IsUnique();
            article.HasIndex(a => new { a.State, a.UpdatedAt });
            article.HasIndex(a => a.UpdatedAt);
            article.HasIndex(a => a.TranslationGroup);
            article.HasIndex(a => new { a.DeletedAt, a.Id });
            article.HasIndex(a => a.FirstPublishedAt);
        });
        builder.Entity<Edition>(edition =>
        {
            edition.HasKey(e => new { e.ArticleId, e.Number });
            edition.HasOne<Article>().WithMany().HasForeignKey(e => e.ArticleId).OnDelete(DeleteBehavior.Restrict);
            edition.Property(e => e.State).HasConversion<string>();
            edition.Ignore(e => e.IsCorrection);
        });
        builder.Entity<EditorialComment>(comment =>
        {
            comment.ToTable("comments");
            comment.HasKey(c => c.Id);
            comment.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId).OnDelete(DeleteBehavior.Restrict);
            comment.HasOne<EditorialComment>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
            comment.HasIndex(c => new { c.ArticleId, c.At });
        });
        builder.Entity<ScheduledAction>(action =>
        {
            action.HasKey(a => a.Id);
            action.Property(a => a.Kind).HasConversion<string>();
            action.HasOne<Edition>().WithMany().HasForeignKey(a => new { a.ArticleId, a.Edition }).OnDelete(DeleteBehavior.Restrict);
            action.HasIndex(a => new { a.DoneAt, a.DueAt });
        });
        builder.Entity<AuditEntry>(entry =>
        {
            entry.HasKey(e => e.Sequence);
            entry.Property(e => e.Sequence).ValueGeneratedNever();
            entry.HasIndex(e => new { e.ArticleId, e.Sequence });
            entry.HasIndex(e => new { e.Action, e.Sequence });
            entry.HasIndex(e => new { e.ActorName, e.Sequence });
            entry.HasIndex(e => new { e.At, e.Sequence });
        });
    }
}
