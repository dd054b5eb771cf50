using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Counts of readers' queries.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000000_SearchCounts")]
public sealed class SearchCounts : SqlMigration;
