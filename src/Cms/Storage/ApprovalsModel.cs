using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of who has to approve, and who has.</summary>
internal static class ApprovalsModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ApprovalChain>(chain =>
        {
            chain.HasKey(c => new { c.Type, c.Office });
            chain.Property(c => c.StepsJson).HasColumnName("Steps");
            chain.Property(c => c.Version).IsConcurrencyToken();
            chain.Ignore(c => c.Steps);
        });
        builder.Entity<ReviewStep>(step =>
        {
            step.HasKey(s => new { s.ArticleId, s.Edition, s.Number });
            step.HasOne<Edition>().WithMany().HasForeignKey(s => new { s.ArticleId, s.Edition }).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
