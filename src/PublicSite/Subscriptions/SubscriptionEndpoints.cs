using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using CommsPortal.PublicSite.Feedback;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Press;
using Microsoft.AspNetCore.Components;

namespace CommsPortal.PublicSite.Subscriptions;

/// <summary>Where readers ask for letters with new articles, confirm, change their wishes, and leave. No cookies.</summary>
public sealed class SubscriptionEndpoints(TopicCatalog topics, ReaderClient readers, PressForms forms, PageRenderer renderer)
{
    public static void Map(IEndpointRouteBuilder routes, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        const string Token = "/{token}";
        routes.MapGet(SubscriptionPaths.Form(language), (HttpContext http, SubscriptionEndpoints pages) => pages.ShowAsync(http, language));
        routes.MapPost(SubscriptionPaths.Form(language), (HttpContext http, SubscriptionEndpoints pages) => pages.AskAsync(http, language));
        routes.MapGet(SubscriptionPaths.Confirm(language) + Token, (string token, HttpContext http, SubscriptionEndpoints pages) => pages.ShowAsync(http, Link(language, token, leaves: false)));
        routes.MapPost(SubscriptionPaths.Confirm(language) + Token, (string token, HttpContext http, SubscriptionEndpoints pages) => pages.ConfirmAsync(http, Link(language, token, leaves: false), token));
        routes.MapGet(SubscriptionPaths.Leave(language) + Token, (string token, HttpContext http, SubscriptionEndpoints pages) => pages.ShowAsync(http, Link(language, token, leaves: true)));
        routes.MapPost(SubscriptionPaths.Leave(language) + Token, (string token, HttpContext http, SubscriptionEndpoints pages) => pages.LeaveAsync(http, Link(language, token, leaves: true), token));
        routes.MapGet(SubscriptionPaths.Manage(language) + Token, (string token, HttpContext http, SubscriptionEndpoints pages) => pages.ManageAsync(http, language, token));
        routes.MapPost(SubscriptionPaths.Manage(language) + Token, (string token, HttpContext http, SubscriptionEndpoints pages) => pages.ChangeAsync(http, language, token));
    }

    private static SubscriptionLink Link(Language language, string token, bool leaves) =>
        new(language, $"{(leaves ? SubscriptionPaths.Leave(language) : SubscriptionPaths.Confirm(language))}/{Uri.EscapeDataString(token)}", leaves);

    private async Task<IResult> ShowAsync(HttpContext http, Language language)
    {
        var query = http.Request.Query["q"].ToString().Trim();
        var form = await NewAsync(http, language);
        var title = Title(language);
        return await renderer.ResultAsync(
            new Page
            {
                Language = language,
                Title = title,
                Description = language.Say("Nhận bài mới theo chủ đề qua thư điện tử, mỗi ngày hoặc mỗi tuần.", "New articles of your topics by email, each day or each week."),
                Canonical = SubscriptionPaths.Form(language),
                OtherLanguage = SubscriptionPaths.Form(language.Other),
                Tags = new HashSet<string> { "columns", "taxonomy:pillars", "taxonomy:sectors", "taxonomy:localities" },
                Cache = query.Length == 0 ? CacheRule.Shared : CacheRule.Revalidate,
                Body = Page.Show<SubscriptionFormView>(form with { Queries = query.Length is > 0 and <= DigestTopic.LongestQuery ? [query] : [] }),
                Head = new PageHead { NoIndex = query.Length > 0, Alternates = query.Length > 0 ? [] : [.. Language.All.Select(each => (each.Code, SubscriptionPaths.Form(each)))] },
            },
            http.RequestAborted);
    }

    private async Task<IResult> AskAsync(HttpContext http, Language language)
    {
        var empty = await NewAsync(http, language);
        if (await forms.ReadAsync(http) is not { } form)
            return await ShowAsync(http, empty with { Faults = [Unreadable(language)] });
        var typed = empty.Read(form);
        // Programs are told the same as people.
        if (form[PressForms.Trap].ToString().Length > 0)
            return await ShowAsync(http, typed with { Faults = [], Sent = true });
        if (typed.Faults.Count > 0)
            return await ShowAsync(http, typed);
        var reply = await readers.SubscribeAsync(new NewDigest(typed.Email!, typed.ToWish()), PressForms.SenderOf(http), http.RequestAborted);
        return await ShowAsync(http, reply.Refused ? typed with { Faults = [Refusal(language, reply.Code, reply.Message)] } : typed with { Sent = true });
    }

    private async Task<IResult> ConfirmAsync(HttpContext http, SubscriptionLink link, string token)
    {
        var reply = await readers.ConfirmSubscriptionAsync(new LinkToken(token), PressForms.SenderOf(http), http.RequestAborted);
        return await ShowAsync(http, reply.Value is { } manage
            ? link with { Done = true, Manage = $"{SubscriptionPaths.Manage(link.Language)}/{manage.Token}" }
            : link with { Fault = Refusal(link.Language, reply.Code, reply.Message).Message });
    }

    // Mail programs send it by themselves when their reader presses their own button (RFC 8058): whatever is in it, it is done.
    private async Task<IResult> LeaveAsync(HttpContext http, SubscriptionLink link, string token)
    {
        await readers.LeaveAsync(new LinkToken(token), PressForms.SenderOf(http), http.RequestAborted);
        return await ShowAsync(http, link with { Done = true });
    }

    private async Task<IResult> ManageAsync(HttpContext http, Language language, string token)
    {
        var reply = await readers.GetSubscriptionAsync(new LinkToken(token), PressForms.SenderOf(http), http.RequestAborted);
        return reply.Value is { } state
            ? await ShowAsync(http, (await NewAsync(http, language, token)).With(state))
            : await ShowAsync(http, Link(language, token, leaves: false) with { Fault = Refusal(language, reply.Code, reply.Message).Message });
    }

    private async Task<IResult> ChangeAsync(HttpContext http, Language language, string token)
    {
        var reply = await readers.GetSubscriptionAsync(new LinkToken(token), PressForms.SenderOf(http), http.RequestAborted);
        if (reply.Value is not { } state)
            return await ShowAsync(http, Link(language, token, leaves: false) with { Fault = Refusal(language, reply.Code, reply.Message).Message });
        var known = (await NewAsync(http, language, token)).With(state);
        if (await forms.ReadAsync(http) is not { } form)
            return await ShowAsync(http, known with { Faults = [Unreadable(language)] });
        var typed = known.Read(form);
        if (typed.Faults.Count > 0)
            return await ShowAsync(http, typed);
        var changed = await readers.ChangeSubscriptionAsync(new DigestChange(token, typed.ToWish()), PressForms.SenderOf(http), http.RequestAborted);
        return await ShowAsync(http, changed.Refused ? typed with { Faults = [Refusal(language, changed.Code, changed.Message)] } : typed with { Sent = true });
    }

    private async Task<SubscriptionForm> NewAsync(HttpContext http, Language language, string? token = null)
    {
        var groups = await topics.ReadAsync(language, http.RequestAborted);
        return token is null
            ? new SubscriptionForm(language, SubscriptionPaths.Form(language), groups)
            : new SubscriptionForm(language, $"{SubscriptionPaths.Manage(language)}/{Uri.EscapeDataString(token)}", groups) { Leave = $"{SubscriptionPaths.Leave(language)}/{Uri.EscapeDataString(token)}" };
    }

    private Task<IResult> ShowAsync(HttpContext http, SubscriptionForm form)
    {
        var wrong = form.Faults.Count > 0;
        return PersonalAsync(http, form.Language, (wrong ? form.Language.Say("Lỗi: ", "Error: ") : "") + Title(form.Language),
            wrong ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK, Page.Show<SubscriptionFormView>(form));
    }

    private Task<IResult> ShowAsync(HttpContext http, SubscriptionLink link) => PersonalAsync(
        http, link.Language, Title(link.Language), link.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status410Gone, Page.Show<SubscriptionLinkView>(link));

    private Task<IResult> PersonalAsync(HttpContext http, Language language, string title, int status, RenderFragment body) => renderer.ResultAsync(
        new Page { Language = language, Title = title, Status = status, Cache = CacheRule.NoStore, Body = body, Head = new PageHead { NoIndex = true } }, http.RequestAborted);

    private static string Title(Language language) => language.Say("Nhận tin qua thư", "News by email");

    private static FormFault Unreadable(Language language) => new("", language.Say("Không đọc được biểu mẫu: có thể quá dài, hoặc gửi từ trang khác. Xin điền lại ở đây.", "The form could not be read: it may be too long, or come from another site. Please fill it in here."));

    private static FormFault Refusal(Language language, string? code, string? message) => new("", language == Language.Vietnamese
        ? message ?? "Chưa được; xin thử lại."
        : code switch
        {
            ProblemCode.RateLimited => "Too much came from your address, or too much is waiting; please try again in an hour.",
            ProblemCode.NotFound => "This link was used already, has expired, or you have unsubscribed.",
            _ => "This could not be taken; please check every field and try again.",
        });
}
