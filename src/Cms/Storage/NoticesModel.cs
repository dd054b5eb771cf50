using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Notices;
using CommsPortal.Cms.People;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of what people are told.</summary>
internal static class NoticesModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Notice>(notice =>
        {
            notice.HasKey(n => n.Id);
            notice.Property(n => n.Kind).HasConversion<string>();
            notice.HasOne<PortalUser>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
            notice.HasOne<Article>().WithMany().HasForeignKey(n => n.ArticleId).OnDelete(DeleteBehavior.Cascade);
            notice.HasIndex(n => new { n.PersonId, n.At });
            notice.HasIndex(n => new { n.PersonId, n.ReadAt });
            notice.HasIndex(n => new { n.MailedAt, n.At });
            notice.HasIndex(n => n.ReadAt);
        });
        builder.Entity<MailPreference>(preference =>
        {
            preference.HasKey(p => p.PersonId);
            preference.Property(p => p.Choice).HasConversion<string>();
            preference.HasOne<PortalUser>().WithOne().HasForeignKey<MailPreference>(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Article>().Property(a => a.DueTold).HasConversion<string>();
    }
}
