using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>What reports count: published stories, reads, requests of outlets; and the reports that were kept.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000905_Figures")]
public sealed class Figures : SqlMigration;
