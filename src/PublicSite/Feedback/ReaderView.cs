using CommsPortal.PublicSite.Languages;
using Microsoft.AspNetCore.Components;

namespace CommsPortal.PublicSite.Feedback;

/// <summary>A page or a part of one where readers write to the office, in the language of its address.</summary>
public abstract class ReaderView : ComponentBase
{
    protected abstract Language Language { get; }

    /// <summary>The text in the page's language.</summary>
    protected string Say(string vietnamese, string english) => Language.Say(vietnamese, english);
}
