using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>What is paid for articles, and what for articles of each type.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000945_Royalties")]
public sealed class Royalties : SqlMigration;
