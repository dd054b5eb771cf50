namespace CommsPortal.Cms.Piranha;

/// <summary>An image that some content shows.</summary>
public sealed record PiranhaImageField(Guid? Id, PiranhaMedia? Media)
{
    public bool HasValue => Id is not null;
}
