using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Nominations.Consultations;
using CommsPortal.Cms.Nominations.Files;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of the nominations of exemplars.</summary>
internal static class NominationsModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Nomination>(nomination =>
        {
            nomination.HasKey(n => n.Id);
            nomination.Property(n => n.State).HasConversion<string>();
            nomination.Property(n => n.Version).IsConcurrencyToken();
            nomination.Ignore(n => n.AuditSubject);
            nomination.HasOne<Article>().WithMany().HasForeignKey(n => n.ArticleId).OnDelete(DeleteBehavior.Restrict);
            nomination.HasIndex(n => n.UpdatedAt);
            nomination.HasIndex(n => new { n.State, n.UpdatedAt });
            nomination.HasIndex(n => n.Organisation);
            nomination.HasIndex(n => n.CreatedBy);
            nomination.HasIndex(n => n.SubjectKey);
        });
        builder.Entity<NominationEntry>(entry =>
        {
            entry.HasKey(e => e.Id);
            entry.HasOne<Nomination>().WithMany().HasForeignKey(e => e.NominationId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<OpenedConsultation>(consultation =>
        {
            consultation.ToTable("consultations");
            consultation.HasKey(c => c.NominationId);
            consultation.HasOne<Nomination>().WithOne().HasForeignKey<OpenedConsultation>(c => c.NominationId).OnDelete(DeleteBehavior.Cascade);
            consultation.HasIndex(c => c.ClosesAt);
        });
        builder.Entity<ReceivedComment>(comment =>
        {
            comment.ToTable("public_comments");
            comment.HasKey(c => c.Id);
            comment.Property(c => c.State).HasConversion<string>();
            comment.HasOne<OpenedConsultation>().WithMany().HasForeignKey(c => c.NominationId).OnDelete(DeleteBehavior.Cascade);
            comment.HasIndex(c => new { c.NominationId, c.State, c.At });
        });
        builder.Entity<NominationFile>(file =>
        {
            file.HasKey(f => f.Id);
            file.Ignore(f => f.IsImage);
            file.HasOne<Nomination>().WithMany().HasForeignKey(f => f.NominationId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
