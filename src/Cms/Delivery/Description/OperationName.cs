using System.Text;

namespace CommsPortal.Cms.Delivery.Description;

/// <summary>Identifiers of operations, from which generated clients name their methods; they follow from method and path and change as little as these.</summary>
internal static class OperationName
{
    /// <summary><c>getArticlesByIdEditionsByNumber</c> for <c>GET articles/{id}/editions/{number}</c>.</summary>
    /// <param name="path">The path below the API's root.</param>
    public static string Of(string method, string path)
    {
        var name = new StringBuilder(method.ToLowerInvariant());
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment.StartsWith('{'))
                name.Append("By");
            foreach (var part in segment.Split('{', StringSplitOptions.RemoveEmptyEntries))
            {
                // Without the constraints of the route.
                foreach (var word in part.Split(':')[0].Split(['}', '-', '.', '_'], StringSplitOptions.RemoveEmptyEntries))
                    name.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
            }
        }

        return name.ToString();
    }
}
