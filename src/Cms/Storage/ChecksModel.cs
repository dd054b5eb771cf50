using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Checks.Consents;
using CommsPortal.Cms.Checks.Duplicates;
using CommsPortal.Cms.Checks.ExternalLinks;
using CommsPortal.Cms.Checks.Settings;
using CommsPortal.Cms.Publishing;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of the checks before publication.</summary>
internal static class ChecksModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<CheckSetting>(setting =>
        {
            setting.HasKey(s => s.Code);
            setting.Property(s => s.Severity).HasConversion<string>();
            setting.Property(s => s.Version).IsConcurrencyToken();
        });
        builder.Entity<Acknowledgement>(acknowledgement =>
        {
            acknowledgement.HasKey(a => a.Id);
            acknowledgement.HasOne<Edition>().WithMany().HasForeignKey(a => new { a.ArticleId, a.Edition })
                .OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<PersonConsent>(consent =>
        {
            consent.ToTable("consents");
            consent.HasKey(c => c.Id);
            consent.Property(c => c.Form).HasConversion<string>();
            consent.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<TextSketch>(sketch =>
        {
            sketch.HasKey(s => new { s.ArticleId, s.Band });
            sketch.HasOne<LiveArticle>().WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Cascade);
            sketch.HasIndex(s => new { s.Value, s.Band });
        });
        builder.Entity<ExternalLink>(link =>
        {
            link.HasKey(l => l.Key);
            link.Property(l => l.Verdict).HasConversion<string>();
        });
    }
}
