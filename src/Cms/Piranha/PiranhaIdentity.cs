using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Piranha;

/// <summary>Identifiers for what Piranha gives a GUID and we do not: sections, columns, taxonomy terms. The same thing always gets the same one.</summary>
public static class PiranhaIdentity
{
    public static Guid OfSection(string type) => Of("section", type);

    public static Guid OfColumn(string slug) => Of("column", slug);

    public static Guid OfTerm(string kind, string slug) => Of(kind, slug);

    /// <summary>The archive that an article of this type and column belongs to: its column if its path says so, otherwise its section.</summary>
    public static Guid OfArchive(ContentTypeDescriptor type, string? column)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Declaration.PathByColumn && column is not null ? OfColumn(column) : OfSection(type.Name);
    }

    private static Guid Of(string kind, string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"piranha:{kind}:{name}")).AsSpan(0, 16), bigEndian: true);
}
