using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>What people preview of a front page.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122155200_HomeDrafts")]
public sealed class HomeDrafts : SqlMigration;
