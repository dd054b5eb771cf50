using System.Collections.Frozen;
using System.Reflection;

namespace CommsPortal.Cms.Content;

/// <summary>All content types that the programs know: those of this assembly and of any other that is given.</summary>
public sealed class ContentTypeRegistry
{
    private readonly FrozenDictionary<string, ContentTypeDescriptor> byName;

    public ContentTypeRegistry(params Assembly[] assemblies)
    {
        All = assemblies.Append(typeof(ContentTypeRegistry).Assembly).Distinct()
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsClass && !t.IsAbstract && t.IsDefined(typeof(ContentTypeAttribute), inherit: false))
            .Select(ContentTypeReader.Read)
            .OrderBy(d => d.Name, StringComparer.Ordinal)
            .ToList();
        byName = All.ToFrozenDictionary(d => d.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<ContentTypeDescriptor> All { get; }

    public ContentTypeDescriptor? Find(string name) => byName.GetValueOrDefault(name);

    /// <exception cref="KeyNotFoundException">No class declares a type of this name.</exception>
    public ContentTypeDescriptor Get(string name) =>
        Find(name) ?? throw new KeyNotFoundException($"No class declares the content type '{name}'.");
}
