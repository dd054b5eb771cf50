using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Comments of a passage, replies to them, and that they are dealt with.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000958_PinnedComments")]
public sealed class PinnedComments : SqlMigration;
