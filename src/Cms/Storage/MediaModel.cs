using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Arrangement;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Cms.Media.Uploads;
using CommsPortal.Cms.People;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of the media library.</summary>
internal static class MediaModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<MediaAsset>(asset =>
        {
            asset.HasKey(a => a.Id);
            asset.Property(a => a.Version).IsConcurrencyToken();
            // Columns that came later; the default is for the rows that were there.
            asset.Property(a => a.SearchText).HasDefaultValue("").ValueGeneratedNever();
            asset.Property(a => a.Revision).HasDefaultValue("").ValueGeneratedNever();
            asset.Property(a => a.NameKey).HasDefaultValue("").ValueGeneratedNever();
            asset.HasOne<MediaFolder>().WithMany().HasForeignKey(a => a.FolderId).OnDelete(DeleteBehavior.Restrict);
            asset.HasIndex(a => a.Sha256).IsUnique();
            asset.HasIndex(a => new { a.UploadedAt, a.Id });
            asset.HasIndex(a => new { a.NameKey, a.Id });
            asset.HasIndex(a => new { a.Bytes, a.Id });
            asset.HasIndex(a => new { a.FolderId, a.UploadedAt });
            asset.HasIndex(a => a.LicenceExpiresOn);
            asset.HasIndex(a => a.Look);
            asset.Ignore(a => a.IsImage);
        });
        builder.Entity<MediaUse>(use =>
        {
            use.HasKey(u => new { u.MediaId, u.ArticleId, u.Edition });
            use.HasOne<MediaAsset>().WithMany().HasForeignKey(u => u.MediaId).OnDelete(DeleteBehavior.Restrict);
            use.HasOne<Edition>().WithMany().HasForeignKey(u => new { u.ArticleId, u.Edition }).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<MediaRevision>(revision =>
        {
            revision.HasKey(r => new { r.MediaId, r.Revision });
            revision.HasOne<MediaAsset>().WithMany().HasForeignKey(r => r.MediaId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<MediaFolder>(folder =>
        {
            folder.HasKey(f => f.Id);
            folder.HasOne<MediaFolder>().WithMany().HasForeignKey(f => f.ParentId).OnDelete(DeleteBehavior.Restrict);
            folder.HasIndex(f => f.Place).IsUnique();
        });
        builder.Entity<MediaTag>().HasKey(t => t.Slug);
        builder.Entity<MediaTagging>(tagging =>
        {
            tagging.HasKey(t => new { t.Tag, t.MediaId });
            tagging.HasOne<MediaTag>().WithMany().HasForeignKey(t => t.Tag).OnDelete(DeleteBehavior.Restrict);
            tagging.HasOne<MediaAsset>().WithMany().HasForeignKey(t => t.MediaId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<UnfinishedUpload>(upload =>
        {
            upload.ToTable("media_uploads");
            upload.HasKey(u => u.Id);
            upload.HasOne<PortalUser>().WithMany().HasForeignKey(u => u.PersonId).OnDelete(DeleteBehavior.Cascade);
            upload.HasIndex(u => u.ExpiresAt);
            upload.Ignore(u => u.IsFinished);
        });
    }
}
