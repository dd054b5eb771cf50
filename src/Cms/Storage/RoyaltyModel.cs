using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Royalties;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of what is paid for articles.</summary>
internal static class RoyaltyModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<RoyaltyRate>().HasKey(r => new { r.Type, r.Version });
        builder.Entity<Royalty>(royalty =>
        {
            royalty.HasKey(r => r.ArticleId);
            royalty.Property(r => r.Version).IsConcurrencyToken();
            royalty.HasOne<Article>().WithOne().HasForeignKey<Royalty>(r => r.ArticleId).OnDelete(DeleteBehavior.Restrict);
            royalty.HasIndex(r => r.Month);
        });
        builder.Entity<RoyaltyShare>(share =>
        {
            share.HasKey(s => new { s.ArticleId, s.Position });
            share.HasOne<Royalty>().WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
