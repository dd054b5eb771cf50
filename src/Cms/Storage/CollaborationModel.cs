using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Leases;
using CommsPortal.Cms.People;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables that let several people work on one article.</summary>
internal static class CollaborationModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ReplacedText>(text =>
        {
            text.HasKey(t => new { t.ArticleId, t.Hash });
            text.HasOne<Article>().WithMany().HasForeignKey(t => t.ArticleId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<EditingLease>(lease =>
        {
            lease.HasKey(l => l.ArticleId);
            lease.HasOne<Article>().WithMany().HasForeignKey(l => l.ArticleId).OnDelete(DeleteBehavior.Cascade);
            lease.HasOne<PortalUser>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
