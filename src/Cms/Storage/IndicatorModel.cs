using CommsPortal.Cms.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of indicators.</summary>
internal static class IndicatorModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Indicator>(indicator =>
        {
            indicator.HasKey(i => i.Key);
            indicator.Property(i => i.Version).IsConcurrencyToken();
            indicator.HasMany(i => i.Observations).WithOne().HasForeignKey(o => o.IndicatorKey).OnDelete(DeleteBehavior.Cascade);
            indicator.HasIndex(i => new { i.Order, i.Key });
        });
        builder.Entity<IndicatorObservation>().HasKey(o => new { o.IndicatorKey, o.Date });
    }
}
