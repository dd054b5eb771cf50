namespace CommsPortal.Cms.Piranha;

/// <summary>A piece of the body; all of ours are HTML.</summary>
public sealed record PiranhaBlock(PiranhaField Body)
{
    public string Type { get; init; } = "HtmlBlock";
}
