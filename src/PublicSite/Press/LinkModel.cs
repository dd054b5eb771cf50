using CommsPortal.Contracts.Press;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Press;

/// <summary>A page that a link of a letter leads to. Opening it does nothing, so that what reads letters beforehand uses nothing up; its button does.</summary>
/// <param name="Address">Where the button sends to.</param>
/// <param name="ShowsKey">True for the link that shows a key, false for the one that confirms a request.</param>
public sealed record LinkModel(Language Language, string Address, bool ShowsKey)
{
    public bool Confirmed { get; init; }

    public ShownPressKey? Key { get; init; }

    /// <summary>Why the link did not work: it was used, or has expired.</summary>
    public bool Spent { get; init; }

    /// <summary>Too many attempts from the reader's address.</summary>
    public bool TooMany { get; init; }
}
