using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Uploads of the media library that come in parts.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000918_MediaUploads")]
public sealed class MediaUploads : SqlMigration;
