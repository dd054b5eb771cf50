using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Manual redirects, and daily counts of addresses that lead nowhere.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122095000_ManualRedirects")]
public sealed class ManualRedirects : SqlMigration;
