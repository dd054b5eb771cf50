using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Figures.Frozen;
using CommsPortal.Cms.Figures.Press;
using CommsPortal.Cms.Figures.Reads;
using CommsPortal.Cms.Figures.Stories;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of what reports count.</summary>
internal static class FiguresModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<PublishedStory>(story =>
        {
            story.HasKey(s => s.Id);
            story.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Restrict);
            story.HasIndex(s => s.TranslationGroup).IsUnique();
            story.HasIndex(s => s.Revision);
        });
        builder.Entity<ArticleReads>().HasKey(r => new { r.Day, r.ArticleId });
        builder.Entity<MonthlyReads>().HasKey(r => new { r.Month, r.ArticleId });
        builder.Entity<DailyReads>().HasKey(r => r.Day);
        builder.Entity<PressPulls>().HasKey(p => new { p.Day, p.Outlet });
        builder.Entity<FrozenReport>(report =>
        {
            report.HasKey(r => r.Id);
            report.HasIndex(r => r.At);
        });
    }
}
