namespace CommsPortal.Cms.Media.Delivery;

/// <summary>Decides whether anybody may have the bytes of a file.</summary>
public interface IMediaVisibility
{
    ValueTask<bool> IsPublicAsync(Guid id, CancellationToken cancellationToken);
}
