using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CommsPortal.Cms.Tests.Desk;

/// <summary>What the desk answered, as a browser without scripts understands it.</summary>
/// <param name="Location">Where it redirects to; null when it does not.</param>
public sealed record DeskAnswer(HttpStatusCode Status, IDocument Page, string? Location, HttpResponseMessage Response)
{
    public string Text => Page.QuerySelector("main")?.TextContent ?? "";

    public string Notice => string.Join(' ', Page.QuerySelectorAll(".notice").Select(n => n.TextContent.Trim()));

    public IHtmlFormElement Form(string selector) =>
        Page.QuerySelector(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"No form {selector} on a page that says: {Text.Trim()}");

    /// <summary>The form of a verb on an article's page.</summary>
    public IHtmlFormElement Verb(string handler) => Form($"form[action$='handler={handler}']");

    public bool Offers(string handler) => Page.QuerySelector($"form[action$='handler={handler}']") is not null;

    public string ValueOf(string name) => Page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"No field {name} on the page."),
    };

    public string ErrorOf(string id) => Page.GetElementById(id + "-error")?.TextContent ?? "";
}
