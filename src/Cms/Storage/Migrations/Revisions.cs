using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Versions of what an office defines; the days on which columns begin and end.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122092200_Revisions")]
public sealed class Revisions : SqlMigration;
