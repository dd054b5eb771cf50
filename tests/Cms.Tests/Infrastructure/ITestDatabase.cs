namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>A fresh, migrated database of one kind for one test.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    /// <summary>The settings that lead to it.</summary>
    PortalOptions Options { get; }

    /// <summary>Makes the database; skips the test with a reason when its server is not there.</summary>
    Task CreateAsync();
}
