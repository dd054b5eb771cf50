using CommsPortal.Cms.Columns;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Taxonomies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of taxonomies, columns and people.</summary>
internal static class SupportModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Term>(term =>
        {
            term.HasKey(t => new { t.Kind, t.Slug });
            term.Property(t => t.Version).IsConcurrencyToken();
        });
        builder.Entity<TermSuccession>(succession =>
        {
            succession.HasKey(s => new { s.Kind, s.Predecessor, s.Successor });
            succession.HasOne<Term>().WithMany().HasForeignKey(s => new { s.Kind, s.Predecessor }).OnDelete(DeleteBehavior.Cascade);
            succession.HasOne<Term>().WithMany().HasForeignKey(s => new { s.Kind, s.Successor }).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Column>(column =>
        {
            column.HasKey(c => c.Slug);
            column.Property(c => c.Version).IsConcurrencyToken();
        });
        builder.Entity<ApiKey>(key =>
        {
            key.HasKey(k => k.Id);
            key.HasIndex(k => k.Hash).IsUnique();
        });
        ConfigurePeople(builder);
    }

    private static void ConfigurePeople(ModelBuilder builder)
    {
        builder.Entity<PortalUser>().ToTable("users");
        builder.Entity<IdentityRole<Guid>>().ToTable("roles");
        builder.Entity<IdentityUserRole<Guid>>().ToTable("user_roles");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claims");
        builder.Entity<IdentityRoleClaim<Guid>>().ToTable("role_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_tokens");
    }
}
