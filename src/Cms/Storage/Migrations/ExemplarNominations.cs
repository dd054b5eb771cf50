using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Exemplars that units nominate, with their files and what was said about them.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000915_ExemplarNominations")]
public sealed class ExemplarNominations : SqlMigration;
