namespace CommsPortal.Cms.Piranha;

/// <summary>A field within a block or region.</summary>
public sealed record PiranhaField(string Value);
