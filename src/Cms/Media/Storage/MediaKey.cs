using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Media.Revisions;

namespace CommsPortal.Cms.Media.Storage;

/// <summary>
/// Where one stored file is: <c>{last two hex digits of the asset}/{asset}/{name}</c>. Made by the server only, from an id and a name
/// of a fixed alphabet, so that no text from outside ever becomes part of a path.
/// </summary>
public readonly partial record struct MediaKey
{
    private const string OriginalName = "original";
    private const string MasterName = "master.png";

    private MediaKey(Guid assetId, string name) => (AssetId, Name) = (assetId, name);

    public Guid AssetId { get; }

    /// <summary>Lower-case letters, digits, dots and dashes, beginning with a letter; at most 40 characters.</summary>
    public string Name { get; }

    /// <summary>The file as it was uploaded; never public for images.</summary>
    /// <param name="revision">See <see cref="MediaAsset.Revision"/>.</param>
    public static MediaKey Original(Guid assetId, string revision = "") => new(assetId, RevisionName.Prefix(revision) + OriginalName);

    /// <summary>The decoded, upright, stripped image that renditions are made from.</summary>
    /// <inheritdoc cref="Original"/>
    public static MediaKey Master(Guid assetId, string revision = "") => new(assetId, RevisionName.Prefix(revision) + MasterName);

    /// <summary>Whether it is an original or a master, of which nothing else can be made again.</summary>
    public bool IsSource => RevisionName.Split(Name).Name is OriginalName or MasterName;

    internal static MediaKey Derived(Guid assetId, string name) =>
        Names().IsMatch(name) ? new(assetId, name) : throw new ArgumentException("Not a name the server makes.", nameof(name));

    public static bool TryParse(string text, [NotNullWhen(true)] out MediaKey? key)
    {
        key = null;
        var parts = text.Split('/');
        if (parts.Length != 3 || !Guid.TryParseExact(parts[1], "N", out var id) || !Names().IsMatch(parts[2]))
            return false;
        var made = new MediaKey(id, parts[2]);
        key = made.ToString() == text ? made : null;
        return key is not null;
    }

    public override string ToString()
    {
        var id = AssetId.ToString("N");
        return $"{id[^2..]}/{id}/{Name}";
    }

    [GeneratedRegex(@"\A[a-z](?:[a-z0-9-]|\.(?=[a-z0-9])){0,39}\z")]
    private static partial Regex Names();
}
