using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>What pictures say about themselves.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000935_MediaMetadata")]
public sealed class MediaMetadata : SqlMigration;
