using CommsPortal.Cms.Digests;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of letters to readers.</summary>
internal static class DigestModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<DigestRequest>(request =>
        {
            request.HasKey(r => r.Id);
            request.HasIndex(r => r.TokenHash).IsUnique();
            request.HasIndex(r => new { r.Email, r.ReceivedAt });
            request.HasIndex(r => r.ReceivedAt);
        });
        builder.Entity<DigestSubscription>(subscription =>
        {
            subscription.HasKey(s => s.Id);
            subscription.HasIndex(s => s.Email).IsUnique();
            subscription.HasIndex(s => new { s.NextAt, s.Id });
            subscription.HasIndex(s => s.PausedAt);
            subscription.HasMany(s => s.Topics).WithOne().HasForeignKey(t => t.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<SubscribedTopic>(topic =>
        {
            topic.HasKey(t => new { t.SubscriptionId, t.Kind, t.Value });
            topic.HasIndex(t => new { t.Kind, t.Value });
        });
        builder.Entity<DigestLink>(link =>
        {
            link.HasKey(l => l.Hash);
            link.HasOne<DigestSubscription>().WithMany().HasForeignKey(l => l.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
            link.HasIndex(l => l.CreatedAt);
        });
    }
}
