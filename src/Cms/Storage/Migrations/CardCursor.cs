using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Where the follower that removes the cards of withdrawn articles begins.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122200500_CardCursor")]
public sealed class CardCursor : SqlMigration;
