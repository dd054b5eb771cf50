using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Finds deleted articles in the order of their deletion.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000940_DeletedArticles")]
public sealed class DeletedArticles : SqlMigration;
