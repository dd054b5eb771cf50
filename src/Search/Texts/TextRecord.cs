namespace CommsPortal.Search.Texts;

/// <summary>The residues (see <see cref="Residue"/>) of a document's texts, kept for snippets.</summary>
internal sealed record TextRecord(byte[] Lead, byte[] Body);
