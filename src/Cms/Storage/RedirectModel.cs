using CommsPortal.Cms.Redirects;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Manual redirects, and the addresses that lead nowhere.</summary>
internal static class RedirectModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ManualRedirect>(redirect =>
        {
            redirect.HasKey(r => r.From);
            redirect.HasIndex(r => r.To);
        });
        builder.Entity<MissingPath>().HasKey(m => new { m.Day, m.Path });
    }
}
