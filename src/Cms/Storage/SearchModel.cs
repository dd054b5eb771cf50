using CommsPortal.Cms.Search.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of searching.</summary>
internal static class SearchModel
{
    public static void Configure(ModelBuilder builder) => builder.Entity<SearchCount>().HasKey(c => new { c.Day, c.Query });
}
