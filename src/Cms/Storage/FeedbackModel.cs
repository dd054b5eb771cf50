using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Feedback;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of what readers say.</summary>
internal static class FeedbackModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<FeedbackMessage>(message =>
        {
            message.HasKey(m => m.Id);
            message.Property(m => m.State).HasConversion<string>();
            message.Property(m => m.Version).IsConcurrencyToken();
            message.HasOne<Article>().WithMany().HasForeignKey(m => m.ArticleId).OnDelete(DeleteBehavior.SetNull);
            message.HasIndex(m => m.Code).IsUnique();
            message.HasIndex(m => new { m.ReceivedAt, m.Id });
            message.HasIndex(m => new { m.State, m.ReceivedAt, m.Id });
            message.HasIndex(m => new { m.ErasedAt, m.EndedAt });
            message.HasIndex(m => new { m.Locale, m.PublishedAt, m.Id });
        });
        builder.Entity<FeedbackNote>(note =>
        {
            note.HasKey(n => n.Id);
            note.HasOne<FeedbackMessage>().WithMany().HasForeignKey(n => n.MessageId).OnDelete(DeleteBehavior.Cascade);
            note.HasIndex(n => new { n.MessageId, n.At });
        });
        builder.Entity<ArticleVotes>(votes =>
        {
            votes.HasKey(v => v.ArticleId);
            votes.HasOne<Article>().WithOne().HasForeignKey<ArticleVotes>(v => v.ArticleId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
