using CommsPortal.Cms.Search;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Search;

/// <summary>
/// This node's index of the working text of every article, whatever its state, in <c>{DataDirectory}/desk-search</c>. It is apart from the
/// public one, so that nothing unpublished can be found by a mistake in a filter of the public search.
/// </summary>
public sealed class DeskIndexHost(
    IOptions<PortalOptions> options, IOptions<SearchOptions> search, TimeProvider time, ILogger<SearchIndexHost> logger)
    : SearchIndexHost(options, search, time, logger)
{
    protected override string Name => "desk-search";
}
