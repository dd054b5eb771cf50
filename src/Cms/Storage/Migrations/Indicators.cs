using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Indicators with their targets and observations.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122195700_Indicators")]
public sealed class Indicators : SqlMigration;
