using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Newsrooms that ask for access, links that show a key once, and the counts by which requests are limited over several nodes.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122123500_PressApplications")]
public sealed class PressApplications : SqlMigration;
