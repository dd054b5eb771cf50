using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Assignments;
using CommsPortal.Cms.People;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Who works on what, who stands in for whom, and the indexes of a person's work.</summary>
internal static class AssignmentsModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Absence>(absence =>
        {
            absence.HasKey(a => a.Id);
            absence.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
            absence.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.StandInId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Article>(article =>
        {
            article.HasIndex(a => new { a.AssignedTo, a.DueAt });
            article.HasIndex(a => a.DueAt);
            article.HasIndex(a => new { a.CreatedBy, a.State, a.UpdatedAt });
            article.HasIndex(a => new { a.FirstPublishedAt, a.Id });
            // All that counting by state asks, so that it reads the index alone.
            article.HasIndex(a => new { a.State, a.DeletedAt, a.Office, a.CreatedBy, a.PublicEdition, a.TurnOffice, a.AssignedTo }, "ix_articles_counted");
        });
        builder.Entity<Edition>().HasIndex(e => new { e.ArticleId, e.Number }, "IX_editions_held").HasFilter("held_because IS NOT NULL");
    }
}
