using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Contents that files of the library had before they were replaced.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000942_MediaRevisions")]
public sealed class MediaRevisions : SqlMigration;
