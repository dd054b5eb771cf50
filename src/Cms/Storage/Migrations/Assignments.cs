using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Who works on what until when, who stands in for whom, and the indexes of a person's work.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000926_Assignments")]
public sealed class Assignments : SqlMigration;
