using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>What people type before they save it.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000656_WorkingCopies")]
public sealed class WorkingCopies : SqlMigration;
