using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Folders and tags of the media library, and the columns it is searched and sorted by.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000912_MediaArrangement")]
public sealed class MediaArrangement : SqlMigration;
