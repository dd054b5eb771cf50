using CommsPortal.Cms.Revisions;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>The versions of what an office defines.</summary>
internal static class RevisionModel
{
    public static void Configure(ModelBuilder builder) =>
        builder.Entity<Revision>().HasKey(r => new { r.Subject, r.Key, r.Number });
}
