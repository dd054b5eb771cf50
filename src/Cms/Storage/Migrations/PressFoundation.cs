using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Newsrooms, their keys, and the log of what they are given under embargo.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122122500_PressFoundation")]
public sealed class PressFoundation : SqlMigration;
