using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.WorkingCopies;
using CommsPortal.Cms.People;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of what the desk keeps for the people at it.</summary>
internal static class DeskModel
{
    public static void Configure(ModelBuilder builder) =>
        builder.Entity<WorkingCopy>(copy =>
        {
            copy.HasKey(c => new { c.ArticleId, c.PersonId });
            copy.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId).OnDelete(DeleteBehavior.Cascade);
            copy.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
}
