namespace CommsPortal.EndToEnd.Quality;

/// <summary>The gates, one after another and beside no other test: some of them measure times.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class QualityCollection : ICollectionFixture<QualityPortal>
{
    public const string Name = "quality";
}
