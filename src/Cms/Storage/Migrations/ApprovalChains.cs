using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Chains of approval. What is in review gets the one step that it had until now.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000912_ApprovalChains")]
public sealed class ApprovalChains : SqlMigration;
