using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>What pictures of the library look like.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000950_MediaLooks")]
public sealed class MediaLooks : SqlMigration;
