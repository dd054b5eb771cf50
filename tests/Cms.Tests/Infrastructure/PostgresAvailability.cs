namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>Whether tests can use PostgreSQL.</summary>
/// <param name="ConnectionString">Of the server; null when there is none.</param>
/// <param name="Missing">Why there is none.</param>
internal sealed record PostgresAvailability(string? ConnectionString, string? Missing);
