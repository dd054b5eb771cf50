using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>What people are told, and how they want to hear of it.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000941_Notices")]
public sealed class Notices : SqlMigration;
