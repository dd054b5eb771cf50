namespace CommsPortal.Contracts.Media;

/// <summary>The card that stands for an article where it is linked to (OpenGraph): its headline, its column, its date and its picture.</summary>
/// <param name="Url">Root-relative URL of a JPEG, the same on the CMS and the site; its bytes never change while it is the edition's card.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Alt">What stands on it, for those who do not see it.</param>
public sealed record SocialImage(string Url, int Width, int Height, string Alt);
