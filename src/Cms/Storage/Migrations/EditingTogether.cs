using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>What lets several people edit one article: texts as they were before others replaced them, and who is editing.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000856_EditingTogether")]
public sealed class EditingTogether : SqlMigration;
