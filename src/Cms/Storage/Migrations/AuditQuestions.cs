using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Indexes for what is asked of the audit log: who, what, to which, when.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000929_AuditQuestions")]
public sealed class AuditQuestions : SqlMigration;
