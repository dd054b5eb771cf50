namespace CommsPortal.EndToEnd.Infrastructure;

/// <summary>Tests that share one running portal, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PortalCollection : ICollectionFixture<Portal>, ICollectionFixture<Browser>
{
    public const string Name = "portal";
}
