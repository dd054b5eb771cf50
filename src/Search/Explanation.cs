namespace CommsPortal.Search;

/// <summary>Why a document has its score: a sum with its parts.</summary>
/// <param name="Description">What this part is, in English, for developers.</param>
/// <param name="Value">What it contributes.</param>
/// <param name="Details">The parts it is made of.</param>
public sealed record Explanation(string Description, double Value, IReadOnlyList<Explanation> Details)
{
    /// <summary>The tree as indented lines.</summary>
    public override string ToString() => ToString(0);

    private string ToString(int depth) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{new string(' ', depth * 2)}{Value:0.0000} {Description}\n")
        + string.Concat(Details.Select(d => d.ToString(depth + 1)));
}
