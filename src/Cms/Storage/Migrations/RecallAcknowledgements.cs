using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>What newsrooms have said to corrections and withdrawals.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122125100_RecallAcknowledgements")]
public sealed class RecallAcknowledgements : SqlMigration;
