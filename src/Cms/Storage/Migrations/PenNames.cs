using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Takes the real names behind pen names out of what is published or given under embargo, and enters in the change log which articles changed by that.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122195500_PenNames")]
public sealed class PenNames : SqlMigration;
