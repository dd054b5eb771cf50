using System.Text;

namespace CommsPortal.Cms.Delivery.Parameters;

/// <summary>A request's query in one form whatever order its parameters came in.</summary>
public static class CanonicalQuery
{
    /// <summary>Parameters by name, then value, escaped; without those named in <paramref name="except"/> and without empty ones.</summary>
    public static string Of(IQueryCollection query, params ReadOnlySpan<string> except)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = new StringBuilder();
        foreach (var name in query.Keys.Order(StringComparer.Ordinal))
        {
            if (except.Contains(name))
                continue;
            foreach (var value in query[name].Where(v => !string.IsNullOrEmpty(v)).Order(StringComparer.Ordinal))
                text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value!));
        }

        return text.ToString();
    }

    /// <summary>The address of the page that <paramref name="cursor"/> begins.</summary>
    public static string Next(HttpRequest request, string cursor)
    {
        ArgumentNullException.ThrowIfNull(request);
        var others = Of(request.Query, "cursor");
        return $"{request.PathBase}{request.Path}?{others}{(others.Length == 0 ? "" : "&")}cursor={cursor}";
    }
}
