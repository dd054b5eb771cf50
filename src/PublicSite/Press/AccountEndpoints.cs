using System.Globalization;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Press;

/// <summary>Signing in with a key, and a journalist's own page behind it.</summary>
public sealed class AccountEndpoints(PressClient press, PressForms forms, PressSession session, PageRenderer renderer, TimeProvider time)
{
    private const int LongestKey = 200;

    public static void Map(IEndpointRouteBuilder routes, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        routes.MapGet(PressPaths.SignIn(language), (HttpContext http, AccountEndpoints pages) => pages.ShowSignInAsync(http, new SignInModel(language)));
        routes.MapPost(PressPaths.SignIn(language), (HttpContext http, AccountEndpoints pages) => pages.SignInAsync(http, language));
        routes.MapPost(PressPaths.SignOut(language), (HttpContext http, AccountEndpoints pages) => pages.SignOutAsync(http, language));
        routes.MapGet(PressPaths.Account(language), (HttpContext http, AccountEndpoints pages) => pages.ShowAsync(http, language));
        routes.MapPost(PressPaths.Rotate(language), (HttpContext http, AccountEndpoints pages) => pages.RotateAsync(http, language));
        routes.MapPost(PressPaths.Revoke(language), (HttpContext http, AccountEndpoints pages) => pages.RevokeAsync(http, language));
    }

    private async Task<IResult> SignInAsync(HttpContext http, Language language)
    {
        var key = (await forms.ReadAsync(http))?["key"].ToString().Trim();
        if (key is not { Length: > 0 and <= LongestKey } || key.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_'))
            return await ShowSignInAsync(http, new SignInModel(language, Say(language, "Đây không phải một khóa; khóa bắt đầu bằng cpp_.", "This is no key; a key begins with cpp_.")));
        var reply = await press.GetAccountAsync(key, PressForms.SenderOf(http), http.RequestAborted);
        if (reply.Value is null)
            return await ShowSignInAsync(http, new SignInModel(language, WhyNot(language, reply.Code)));
        session.Begin(http, key);
        return SeeOther(PressPaths.Account(language));
    }

    private async Task<IResult> SignOutAsync(HttpContext http, Language language)
    {
        if (await forms.ReadAsync(http) is null)
            return SeeOther(PressPaths.Account(language));
        session.End(http);
        return await ShowSignInAsync(http, new SignInModel(language, SignedOut: true));
    }

    private async Task<IResult> RotateAsync(HttpContext http, Language language)
    {
        if (await forms.ReadAsync(http) is not { } form || session.KeyOf(http) is not { } key)
            return SeeOther(PressPaths.Account(language));
        if (!int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            return await ShowAsync(http, language, model => model with { Refusal = Say(language, "Hãy ghi số ngày từ 0 đến 30.", "Give a number of days from 0 to 30.") });
        var reply = await press.RotateAsync(key, new KeyRotation(days), PressForms.SenderOf(http), http.RequestAborted);
        if (reply.Value is not { } fresh)
            return await ShowAsync(http, language, model => model with { Refusal = Refusal(language, reply.Code, reply.Message) });
        session.Begin(http, fresh.Key);
        return await ShowAsync(http, language, model => model with { Fresh = fresh }, fresh.Key);
    }

    private async Task<IResult> RevokeAsync(HttpContext http, Language language)
    {
        if (await forms.ReadAsync(http) is not { } form || session.KeyOf(http) is not { } key)
            return SeeOther(PressPaths.Account(language));
        if (!Guid.TryParse(form["id"], out var id))
            return SeeOther(PressPaths.Account(language));
        var reply = await press.RevokeAsync(key, id, PressForms.SenderOf(http), http.RequestAborted);
        return await ShowAsync(http, language, model => reply.Refused
            ? model with { Refusal = Refusal(language, reply.Code, reply.Message) }
            : model with { Revoked = true });
    }

    private Task<IResult> ShowAsync(HttpContext http, Language language) => ShowAsync(http, language, model => model);

    private async Task<IResult> ShowAsync(HttpContext http, Language language, Func<AccountModel, AccountModel> with, string? fresh = null)
    {
        if ((fresh ?? session.KeyOf(http)) is not { } key)
            return SeeOther(PressPaths.SignIn(language));
        var reply = await press.GetAccountAsync(key, PressForms.SenderOf(http), http.RequestAborted);
        if (reply.Value is not { } state)
        {
            if (reply.Code == ProblemCode.Unauthenticated)
                session.End(http);
            return await ShowSignInAsync(http, new SignInModel(language, WhyNot(language, reply.Code)));
        }

        var embargoes = state.Scopes.Contains("embargoes") ? await press.ListEmbargoesAsync(key, PressForms.SenderOf(http), http.RequestAborted) : null;
        var webhooks = state.Scopes.Contains("webhooks") ? await press.ListWebhooksAsync(key, PressForms.SenderOf(http), http.RequestAborted) : null;
        var model = with(new AccountModel(language, state, CivicTime.Today(time)) { Embargoes = embargoes?.Value, Webhooks = webhooks?.Value });
        return await renderer.ResultAsync(
            new Page
            {
                Language = language,
                Title = state.Outlet,
                Status = model.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
                Cache = CacheRule.NoStore,
                Body = Page.Show<AccountView>(model),
                Head = new PageHead { NoIndex = true },
            },
            http.RequestAborted);
    }

    private Task<IResult> ShowSignInAsync(HttpContext http, SignInModel model) => renderer.ResultAsync(
        new Page
        {
            Language = model.Language,
            Title = Say(model.Language, "Đăng nhập bằng khóa", "Sign in with a key"),
            Status = model.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            OtherLanguage = PressPaths.SignIn(model.Language.Other),
            Cache = CacheRule.NoStore,
            Body = Page.Show<SignInView>(model),
            Head = new PageHead { NoIndex = true },
        },
        http.RequestAborted);

    private static string WhyNot(Language language, string? code) => code == ProblemCode.RateLimited
        ? Say(language, "Quá nhiều yêu cầu; xin đợi một phút rồi thử lại.", "Too many requests; please wait a minute and try again.")
        : Say(language, "Khóa sai, đã hết hạn, đã bị thu hồi, hoặc không dùng được từ địa chỉ này. Hãy kiểm tra lại, hoặc nhờ bộ phận báo chí gửi liên kết lấy khóa mới.",
            "The key is wrong, expired, revoked, or does not work from this address. Check it, or ask the press office for a link to a new key.");

    private static string Refusal(Language language, string? code, string? message) => language == Language.Vietnamese && message is not null
        ? message
        : code == ProblemCode.TransitionNotAllowed
            ? "There are too many good keys; revoke one that is not used any more first."
            : Say(language, "Chưa làm được; xin thử lại.", "This could not be done; please try again.");

    private static RenderedPageResult SeeOther(string path) => new(new RenderedPage
    {
        Status = StatusCodes.Status303SeeOther,
        ContentType = "text/plain",
        Bytes = [],
        Location = path,
        Cache = CacheRule.NoStore,
    });

    private static string Say(Language language, string vietnamese, string english) => language == Language.Vietnamese ? vietnamese : english;
}
