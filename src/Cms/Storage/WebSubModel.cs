using CommsPortal.Cms.WebSub;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Table of subscriptions to feeds.</summary>
internal static class WebSubModel
{
    public static void Configure(ModelBuilder builder) =>
        builder.Entity<FeedSubscription>(subscription =>
        {
            subscription.HasKey(s => s.Id);
            subscription.HasIndex(s => s.Key).IsUnique();
            subscription.HasIndex(s => s.DueAt);
            subscription.HasIndex(s => s.Host);
            subscription.HasIndex(s => s.Tag);
        });
}
