namespace CommsPortal.Cms.Media.Renditions;

/// <summary>The formats of renditions, in the order in which a page should offer them.</summary>
public enum RenditionFormat
{
    Avif,
    Webp,
    Jpeg,
}
