using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>The column of an article's working text beside the article, so that what people see can be limited by it.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000948_ArticleColumn")]
public sealed class ArticleColumn : SqlMigration;
