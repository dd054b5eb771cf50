using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;
using CommsPortal.Cms.People.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of how people sign in, and of what they are limited to.</summary>
internal static class PeopleModel
{
    // WebAuthn allows no longer ids.
    private const int LongestCredentialId = 1_023;

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("user_passkeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(LongestCredentialId);
            passkey.OwnsOne(p => p.Data, data => data.ToJson("data"));
            passkey.Navigation(p => p.Data).IsRequired();
            passkey.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<TotpKey>(key =>
        {
            key.HasKey(k => k.PersonId);
            key.Property(k => k.PersonId).ValueGeneratedNever();
            key.HasOne<PortalUser>().WithMany().HasForeignKey(k => k.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<RecoveryCode>(code =>
        {
            code.HasKey(c => new { c.PersonId, c.Hash });
            code.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<DeskSession>(session =>
        {
            session.HasKey(s => s.Id);
            session.Property(s => s.Method).HasConversion<string>();
            session.HasIndex(s => new { s.PersonId, s.LastSeenAt });
            session.HasIndex(s => s.LastSeenAt);
            session.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<PersonScope>(scope =>
        {
            scope.HasKey(s => new { s.PersonId, s.Kind, s.Value });
            scope.Property(s => s.Kind).HasConversion<string>();
            scope.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<KnownDevice>(device =>
        {
            device.HasKey(d => new { d.PersonId, d.Hash });
            device.HasIndex(d => d.LastSeenAt);
            device.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
