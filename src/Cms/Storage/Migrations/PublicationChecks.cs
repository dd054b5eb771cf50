using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>
/// What the checks before publication keep: settings, acknowledgements, consents, sketches of public texts, outside addresses.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000236_PublicationChecks")]
public sealed class PublicationChecks : SqlMigration;
