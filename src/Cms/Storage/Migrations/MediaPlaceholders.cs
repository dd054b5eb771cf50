using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>What pages show in the place of pictures until they have come.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122203500_MediaPlaceholders")]
public sealed class MediaPlaceholders : SqlMigration;
