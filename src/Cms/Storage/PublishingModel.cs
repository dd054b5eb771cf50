using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Publishing;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of what is public.</summary>
internal static class PublishingModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Snapshot>(snapshot =>
        {
            snapshot.HasKey(s => new { s.ArticleId, s.Edition });
            snapshot.HasOne<Edition>().WithMany().HasForeignKey(s => new { s.ArticleId, s.Edition }).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<LiveArticle>(live =>
        {
            live.HasKey(l => l.ArticleId);
            live.HasOne<Snapshot>().WithMany().HasForeignKey(l => new { l.ArticleId, l.Edition }).OnDelete(DeleteBehavior.Restrict);
            live.HasIndex(l => l.Path).IsUnique();
            live.HasIndex(l => new { l.Published, l.ArticleId });
            live.HasIndex(l => new { l.Updated, l.ArticleId });
            live.HasIndex(l => new { l.Type, l.Locale, l.Published });
            live.HasIndex(l => new { l.Column, l.Published });
            live.HasIndex(l => l.TranslationGroup);
        });
        builder.Entity<LiveTerm>(term =>
        {
            term.HasKey(t => new { t.ArticleId, t.Kind, t.Value });
            term.HasOne<LiveArticle>().WithMany().HasForeignKey(t => t.ArticleId).OnDelete(DeleteBehavior.Cascade);
            term.HasIndex(t => new { t.Kind, t.Value });
        });
        builder.Entity<PublishedPath>(path =>
        {
            path.HasKey(p => p.Path);
            path.HasOne<Article>().WithMany().HasForeignKey(p => p.ArticleId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ChangeRow>(change =>
        {
            change.ToTable("changes");
            change.HasKey(c => c.Sequence);
            change.Property(c => c.Sequence).ValueGeneratedNever();
            change.HasIndex(c => c.ArticleId);
            change.HasIndex(c => new { c.Kind, c.At });
        });
        builder.Entity<LogHead>().HasKey(h => h.Name);
        builder.Entity<FollowerCursor>().HasKey(f => f.Name);
    }
}
