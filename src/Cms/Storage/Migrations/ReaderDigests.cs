using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommsPortal.Cms.Storage.Migrations;

/// <summary>Letters to readers with new articles of their topics; letters say what they are for and how to be rid of them.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261122161000_ReaderDigests")]
public sealed class ReaderDigests : SqlMigration;
