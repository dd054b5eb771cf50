using System.Text;
using System.Text.RegularExpressions;

namespace CommsPortal.PublicSite.Assets;

/// <summary>
/// The readers' scripts: ES modules that import one another as <c>"./name.js"</c>. What is served says the hashed addresses instead, so that
/// each module may be kept for ever and changes its own address when one that it imports does.
/// </summary>
public sealed partial class ScriptModules(Func<string, byte[]> read, Func<string, byte[], string> add)
{
    private readonly Dictionary<string, string?> _addresses = new(StringComparer.Ordinal);

    /// <summary>Addresses of all modules added so far.</summary>
    public IEnumerable<string> Addresses => _addresses.Values.OfType<string>();

    /// <summary>Adds a module and whatever it imports.</summary>
    /// <returns>The address at which it is served.</returns>
    /// <exception cref="InvalidOperationException">Modules import each other in a circle, which no hash can follow.</exception>
    public string Add(string name)
    {
        if (_addresses.TryGetValue(name, out var known))
            return known ?? throw new InvalidOperationException($"scripts/{name} imports itself by way of others.");
        _addresses[name] = null;
        var source = Import().Replace(Encoding.UTF8.GetString(read(name)), import => $"\"{Add(import.Groups[1].Value)}\"");
        var address = add(name, Encoding.UTF8.GetBytes(source));
        _addresses[name] = address;
        return address;
    }

    [GeneratedRegex("\"\\./([a-z-]+\\.js)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Import();
}
