namespace CommsPortal.Cms.Press.Kits;

/// <summary>One small file of a kit, ready to be written.</summary>
/// <param name="Name">Path within the kit: ASCII letters, digits, dots, dashes, and slashes between folders.</param>
internal sealed record KitFile(string Name, byte[] Content);
