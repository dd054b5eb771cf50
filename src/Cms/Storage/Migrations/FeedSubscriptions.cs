using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Subscriptions to feeds at the WebSub hub. They are told of what comes after this.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122130900_FeedSubscriptions")]
public sealed class FeedSubscriptions : SqlMigration;
