using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Consultations on nominated exemplars, and what the public said.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000940_PublicConsultations")]
public sealed class PublicConsultations : SqlMigration;
