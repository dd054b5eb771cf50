using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Press;

/// <summary>Asking for a key: the form, and the two links that letters bring.</summary>
public static class RequestEndpoints
{
    public static void MapRequests(this IEndpointRouteBuilder routes, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        routes.MapGet(PressPaths.Request(language), (HttpContext context, PageRenderer renderer) => ShowAsync(new RequestForm(language), context, renderer));
        routes.MapPost(PressPaths.Request(language), (HttpContext context, PressClient press, PressForms forms, PageRenderer renderer) =>
            ApplyAsync(language, context, press, forms, renderer));
        foreach (var showsKey in new[] { false, true })
        {
            var address = showsKey ? PressPaths.Key(language) : PressPaths.Confirm(language);
            routes.MapGet(address + "/{token}", (string token, HttpContext context, PageRenderer renderer) =>
                ShowAsync(Of(language, token, showsKey), context, renderer));
            routes.MapPost(address + "/{token}", (string token, HttpContext context, PressClient press, PressForms forms, PageRenderer renderer) =>
                FollowAsync(Of(language, token, showsKey), token, context, press, forms, renderer));
        }
    }

    private static LinkModel Of(Language language, string token, bool showsKey) =>
        new(language, $"{(showsKey ? PressPaths.Key(language) : PressPaths.Confirm(language))}/{Uri.EscapeDataString(token)}", showsKey);

    private static async Task<IResult> ApplyAsync(Language language, HttpContext context, PressClient press, PressForms forms, PageRenderer renderer)
    {
        if (await forms.ReadAsync(context) is not { } form)
            return await ShowAsync(new RequestForm(language, Refusal: Unreadable(language)), context, renderer);
        var typed = RequestForm.Read(form, language);
        // Programs are told the same as people.
        if (form[PressForms.Trap].ToString().Length > 0)
            return await ShowAsync(typed with { Refusal = null, Sent = true }, context, renderer);
        if (typed.Refusal is not null)
            return await ShowAsync(typed, context, renderer);
        var reply = await press.ApplyAsync(typed.ToApplication(), PressForms.SenderOf(context), context.RequestAborted);
        return await ShowAsync(reply.Refused ? typed with { Refusal = Refusal(reply.Code, reply.Message, language) } : typed with { Sent = true }, context, renderer);
    }

    private static async Task<IResult> FollowAsync(
        LinkModel link, string token, HttpContext context, PressClient press, PressForms forms, PageRenderer renderer)
    {
        if (await forms.ReadAsync(context) is null)
            return await ShowAsync(link, context, renderer);
        var sender = PressForms.SenderOf(context);
        if (!link.ShowsKey)
        {
            var confirmed = await press.ConfirmAsync(new LinkToken(token), sender, context.RequestAborted);
            return await ShowAsync(After(link, confirmed.Code) with { Confirmed = !confirmed.Refused }, context, renderer);
        }

        var shown = await press.ShowKeyAsync(new LinkToken(token), sender, context.RequestAborted);
        return await ShowAsync(After(link, shown.Code) with { Key = shown.Value }, context, renderer);
    }

    private static LinkModel After(LinkModel link, string? code) =>
        link with { Spent = code is not null and not ProblemCode.RateLimited, TooMany = code == ProblemCode.RateLimited };

    private static Task<IResult> ShowAsync(RequestForm form, HttpContext context, PageRenderer renderer)
    {
        var answered = form.Sent || form.Refusal is not null;
        return renderer.ResultAsync(
            new Page
            {
                Language = form.Language,
                Title = form.Language == Language.Vietnamese ? "Xin khóa API báo chí" : "Request a press API key",
                Canonical = PressPaths.Request(form.Language),
                OtherLanguage = PressPaths.Request(form.Language.Other),
                Status = form.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
                Cache = answered ? CacheRule.NoStore : CacheRule.Shared,
                Body = Page.Show<RequestView>(form),
                Head = new PageHead
                {
                    NoIndex = answered,
                    Alternates = answered ? [] : [.. Language.All.Select(each => (each.Code, PressPaths.Request(each)))],
                },
            },
            context.RequestAborted);
    }

    private static Task<IResult> ShowAsync(LinkModel link, HttpContext context, PageRenderer renderer) => renderer.ResultAsync(
        new Page
        {
            Language = link.Language,
            Title = link.Language == Language.Vietnamese ? "Khóa API báo chí" : "Press API key",
            Status = link.Spent ? StatusCodes.Status410Gone : link.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK,
            Cache = CacheRule.NoStore,
            Body = Page.Show<LinkView>(link),
            Head = new PageHead { NoIndex = true },
        },
        context.RequestAborted);

    private static string Refusal(string? code, string? message, Language language) => language == Language.Vietnamese
        ? message ?? "Đơn chưa gửi được; xin thử lại."
        : code == ProblemCode.RateLimited ? "Too many requests from your address, or too many waiting; please try again in an hour."
        : "The request could not be taken; please check every field and try again.";

    private static string Unreadable(Language language) => language == Language.Vietnamese
        ? "Không đọc được đơn: có thể quá dài, hoặc được gửi từ trang khác. Xin điền lại ở đây."
        : "The request could not be read: it may be too long, or come from another site. Please fill it in here.";
}
