using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Webhooks of newsrooms, and their queue. They are told of what comes after this.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122124200_Webhooks")]
public sealed class Webhooks : SqlMigration;
