using CommsPortal.PublicSite.Languages;
using Microsoft.AspNetCore.Components;

namespace CommsPortal.PublicSite.Press;

/// <summary>A page for journalists, in the language of its address.</summary>
public abstract class PressView : ComponentBase
{
    protected abstract Language Language { get; }

    /// <summary>The text in the page's language.</summary>
    protected string Say(string vietnamese, string english) => Language == Language.Vietnamese ? vietnamese : english;
}
