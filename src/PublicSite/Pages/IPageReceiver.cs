namespace CommsPortal.PublicSite.Pages;

/// <summary>The request feature through which an endpoint gives its finished answer instead of writing it.</summary>
public interface IPageReceiver
{
    RenderedPage? Page { get; set; }
}
