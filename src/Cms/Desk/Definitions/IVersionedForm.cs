namespace CommsPortal.Cms.Desk.Definitions;

/// <summary>A form that knows which version of the stored thing it was filled from.</summary>
public interface IVersionedForm
{
    int Version { get; set; }
}
