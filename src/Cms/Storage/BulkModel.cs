using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Bulk;
using CommsPortal.Cms.Desk.Filters;
using CommsPortal.Cms.People;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of bulk actions and of the lists that people keep.</summary>
internal static class BulkModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<BulkAction>(action =>
        {
            action.HasKey(a => a.Id);
            action.Property(a => a.Stage).IsConcurrencyToken();
            action.HasIndex(a => a.Stage);
            action.HasIndex(a => a.StartedAt);
            action.Ignore(a => a.IsBusy);
        });
        builder.Entity<BulkItem>(item =>
        {
            item.HasKey(i => new { i.ActionId, i.Position });
            item.HasOne<BulkAction>().WithMany().HasForeignKey(i => i.ActionId).OnDelete(DeleteBehavior.Cascade);
            item.HasOne<Article>().WithMany().HasForeignKey(i => i.ArticleId).OnDelete(DeleteBehavior.Cascade);
            item.HasIndex(i => new { i.ActionId, i.State, i.Position });
        });
        builder.Entity<SavedFilter>(filter =>
        {
            filter.HasKey(f => f.Id);
            filter.HasOne<PortalUser>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
