using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommsPortal.Cms.Content.Types;

namespace CommsPortal.Cms.Nominations;

/// <summary>What a unit says about an exemplar. Stored as JSON; texts are plain.</summary>
public sealed class NominationContent
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>One of <see cref="NominationKind"/>.</summary>
    public string Kind { get; set; } = "";

    public string Subject { get; set; } = "";

    /// <summary>The unit that the exemplar belongs to, in words.</summary>
    public string? SubjectUnit { get; set; }

    /// <summary>Slug of a locality.</summary>
    public string? Locality { get; set; }

    /// <summary>Slug of a sector.</summary>
    public string? Sector { get; set; }

    public string Summary { get; set; } = "";

    public string? Beneficiaries { get; set; }

    public string Problem { get; set; } = "";

    public string Approach { get; set; } = "";

    public string? HowToReplicate { get; set; }

    /// <summary>Addresses where what is said can be checked.</summary>
    public List<string> Links { get; set; } = [];

    public List<MeasuredResult> Results { get; set; } = [];

    public string? ConsentPerson { get; set; }

    /// <summary>Code of a <see cref="Checks.Consents.ConsentForm"/>.</summary>
    public string? ConsentForm { get; set; }

    public DateOnly? ConsentGivenOn { get; set; }

    public string? ConsentEvidence { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPosition { get; set; }

    public string? ContactEmail { get; set; }

    public string? ContactPhone { get; set; }

    /// <summary>Whether readers may be given the contact.</summary>
    public bool ContactIsPublic { get; set; }

    public static NominationContent Read(string json) => JsonSerializer.Deserialize<NominationContent>(json, Options)
        ?? throw new JsonException("A nomination without content.");

    public string Write() => JsonSerializer.Serialize(this, Options);
}
