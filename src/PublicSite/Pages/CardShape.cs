namespace CommsPortal.PublicSite.Pages;

/// <summary>The ways in which an article stands in a list.</summary>
public enum CardShape
{
    /// <summary>Large, with a wide picture and the lead.</summary>
    Lead,

    /// <summary>Picture at the side, headline and lead.</summary>
    Row,

    /// <summary>Picture above, headline and lead.</summary>
    Tile,

    /// <summary>A model example: upright picture, subject above the headline.</summary>
    Portrait,

    /// <summary>An official document: number, issuer and date instead of a picture.</summary>
    Document,

    /// <summary>A campaign with its progress.</summary>
    Campaign,

    /// <summary>Headline and time only.</summary>
    Line,
}
