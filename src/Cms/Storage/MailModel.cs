using CommsPortal.Cms.Mail;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>The outbox.</summary>
internal static class MailModel
{
    public static void Configure(ModelBuilder builder) =>
        builder.Entity<OutgoingMail>(mail =>
        {
            mail.HasKey(m => m.Id);
            mail.HasIndex(m => m.DueAt);
            mail.HasIndex(m => m.CreatedAt);
            mail.HasIndex(m => new { m.Purpose, m.CreatedAt });
            mail.HasIndex(m => m.Address);
        });
}
