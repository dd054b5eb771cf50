using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Bulk actions with their articles, and the lists that people have named.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122090900_BulkActions")]
public sealed class BulkActions : SqlMigration;
