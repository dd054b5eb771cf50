using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Letters that wait to be sent.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000900_MailOutbox")]
public sealed class MailOutbox : SqlMigration;
