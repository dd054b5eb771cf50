using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>How people sign in: keys of authenticator apps, recovery codes, passkeys, sessions, known devices; and to which columns and content types they are limited.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122000906_SignIn")]
public sealed class SignIn : SqlMigration;
