using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>How far newsrooms have read the logs.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122123200_ReadingPositions")]
public sealed class ReadingPositions : SqlMigration;
