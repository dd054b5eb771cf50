using CommsPortal.Cms.HomePages.Previews;
using CommsPortal.Cms.People;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>What people preview of a front page.</summary>
internal static class HomePageModel
{
    public static void Configure(ModelBuilder builder) =>
        builder.Entity<HomeDraft>(draft =>
        {
            draft.HasKey(d => new { d.Locale, d.PersonId });
            draft.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
}
