namespace CommsPortal.Cms.Delivery.Parameters;

/// <summary>One query parameter of a route: what is checked and what the API description says, in one place.</summary>
/// <param name="Name">As it stands in the URL; case matters.</param>
/// <param name="Description">For the API description.</param>
public sealed record QueryParameter(string Name, string Description)
{
    /// <summary>JSON type of one value: <c>string</c>, <c>integer</c>.</summary>
    public string Type { get; init; } = "string";

    /// <summary>JSON Schema format of one value, for instance <c>uuid</c>.</summary>
    public string? Format { get; init; }

    /// <summary>True when the parameter may be repeated, meaning "any of".</summary>
    public bool Repeated { get; init; }

    public bool Required { get; init; }

    public int? Minimum { get; init; }

    public int? Maximum { get; init; }

    /// <summary>What is taken when the parameter is missing.</summary>
    public string? Default { get; init; }

    /// <summary>The only values allowed; empty when others are.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public string? Example { get; init; }
}
