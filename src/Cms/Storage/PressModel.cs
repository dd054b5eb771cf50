using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Press.Applications;
using CommsPortal.Cms.Press.Changes;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Press.Recalls;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of newsrooms, their keys, and what they are given under embargo.</summary>
internal static class PressModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<PressAccount>(account =>
        {
            account.HasKey(a => a.Id);
            account.HasIndex(a => a.Outlet);
        });
        builder.Entity<PressKey>(key =>
        {
            key.HasKey(k => k.Id);
            key.HasIndex(k => k.Hash).IsUnique();
            key.HasOne<PressAccount>().WithMany().HasForeignKey(k => k.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<PressKeyLink>(link =>
        {
            link.HasKey(l => l.Hash);
            link.HasOne<PressAccount>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<PressApplication>(application =>
        {
            application.HasKey(a => a.Id);
            application.HasIndex(a => a.TokenHash).IsUnique();
            application.HasIndex(a => a.Email);
            application.HasIndex(a => new { a.DecidedAt, a.ConfirmedAt });
        });
        builder.Entity<RateWindow>(window =>
        {
            window.HasKey(w => new { w.Subject, w.Minute });
            window.HasIndex(w => w.Minute);
        });
        builder.Entity<Embargo>(embargo =>
        {
            embargo.ToTable("embargoes");
            embargo.HasKey(e => e.ArticleId);
            embargo.HasOne<Article>().WithOne().HasForeignKey<Embargo>(e => e.ArticleId).OnDelete(DeleteBehavior.Cascade);
            embargo.HasIndex(e => e.LiftsAt);
        });
        builder.Entity<EmbargoChange>(change =>
        {
            change.HasKey(c => c.Sequence);
            change.Property(c => c.Sequence).ValueGeneratedNever();
            change.HasIndex(c => new { c.After, c.Sequence });
        });
        builder.Entity<EmbargoedRead>(read =>
        {
            read.HasKey(r => r.Id);
            read.HasIndex(r => new { r.ArticleId, r.At });
            read.HasIndex(r => new { r.AccountId, r.At });
        });
        builder.Entity<ReadingPosition>().HasKey(p => p.AccountId);
        builder.Entity<RecallAcknowledgement>(recall =>
        {
            recall.HasKey(r => new { r.AccountId, r.Sequence });
            recall.HasIndex(r => r.Sequence);
        });
    }
}
