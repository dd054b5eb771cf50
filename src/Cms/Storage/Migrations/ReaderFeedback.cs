using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Readers' messages to the office with its answers, and their votes on articles.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122155000_ReaderFeedback")]
public sealed class ReaderFeedback : SqlMigration;
