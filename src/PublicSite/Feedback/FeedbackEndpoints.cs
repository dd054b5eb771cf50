using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.Problems;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Press;

namespace CommsPortal.PublicSite.Feedback;

/// <summary>Where readers write to the office, say whether an article was useful, and read answers. No cookies.</summary>
public sealed class FeedbackEndpoints(PortalClient portal, ReaderClient readers, PressForms forms, PageRenderer renderer, ErrorPages errors)
{
    private const int AnswersShown = 20;
    private const int LongestCode = 40;

    public static void Map(IEndpointRouteBuilder routes, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var article = "/{article:guid}";
        var about = Root(FeedbackPaths.About(Guid.Empty, language)) + article;
        routes.MapGet(FeedbackPaths.Form(language), (HttpContext http, FeedbackEndpoints pages) => pages.ShowAsync(http, new FeedbackForm(language)));
        routes.MapPost(FeedbackPaths.Form(language), (HttpContext http, FeedbackEndpoints pages) => pages.SendAsync(http, new FeedbackForm(language)));
        routes.MapGet(about, (Guid article, HttpContext http, FeedbackEndpoints pages) => pages.AboutAsync(http, article, language, pages.ShowAsync));
        routes.MapPost(about, (Guid article, HttpContext http, FeedbackEndpoints pages) => pages.AboutAsync(http, article, language, pages.SendAsync));
        routes.MapPost(Root(FeedbackPaths.Vote(Guid.Empty, language)) + article, (Guid article, HttpContext http, FeedbackEndpoints pages) => pages.VoteAsync(http, article, language));
        routes.MapGet(FeedbackPaths.LookUp(language), (HttpContext http, FeedbackEndpoints pages) => pages.ShowAsync(http, new StatusModel(language, null)));
        routes.MapPost(FeedbackPaths.LookUp(language), (HttpContext http, FeedbackEndpoints pages) => pages.LookUpAsync(http, language));
        routes.MapGet(FeedbackPaths.Form(language) + "/{code}", (string code, HttpContext http, FeedbackEndpoints pages) => pages.StatusAsync(http, code, language));
        routes.MapGet(FeedbackPaths.Answers(language), (HttpContext http, FeedbackEndpoints pages) => pages.AnswersAsync(http, language));
    }

    private static string Root(string example) => example[..example.LastIndexOf('/')];

    private async Task<IResult> AboutAsync(HttpContext http, Guid id, Language language, Func<HttpContext, FeedbackForm, Task<IResult>> then) =>
        await ArticleAsync(id, http.RequestAborted) is { } article ? await then(http, new FeedbackForm(language) { Article = article }) : await errors.NotFoundAsync(language);

    private async Task<IResult> SendAsync(HttpContext http, FeedbackForm empty)
    {
        var language = empty.Language;
        if (await forms.ReadAsync(http) is not { } form)
        {
            return await ShowAsync(http, empty with
            {
                Faults = [new FormFault("", language.Say("Không đọc được nội dung: có thể quá dài, hoặc gửi từ trang khác. Xin điền lại ở đây.", "The message could not be read: it may be too long, or come from another site. Please fill it in here."))],
            });
        }

        var typed = empty.Read(form);
        // Programs are told the same as people.
        if (form[PressForms.Trap].ToString().Length > 0)
            return await ShowAsync(http, empty with { Code = "" });
        if (typed.Faults.Count > 0)
            return await ShowAsync(http, typed);
        var reply = await readers.SendFeedbackAsync(typed.ToFeedback(), PressForms.SenderOf(http), http.RequestAborted);
        return await ShowAsync(http, reply.Value is { } receipt
            ? empty with { Code = receipt.Code }
            : typed with { Faults = [new FormFault("", Refusal(language, reply.Code, reply.Message))] });
    }

    private async Task<IResult> VoteAsync(HttpContext http, Guid id, Language language)
    {
        if (await ArticleAsync(id, http.RequestAborted) is not { } article)
            return await errors.NotFoundAsync(language);
        if (await forms.ReadAsync(http) is not { } form || form["useful"].ToString() is not ("yes" or "no"))
            return await ShowAsync(http, new FeedbackForm(language) { Article = article });
        var useful = form["useful"] == "yes";
        var reply = await readers.VoteAsync(id, new NewVote(useful), PressForms.SenderOf(http), http.RequestAborted);
        return await PersonalAsync(
            http, language, language.Say("Cảm ơn bạn", "Thank you"), reply.Code == ProblemCode.RateLimited ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK,
            Page.Show<VoteView>(new VoteModel(language, article, useful, reply.Code == ProblemCode.RateLimited)));
    }

    private async Task<IResult> LookUpAsync(HttpContext http, Language language)
    {
        var typed = (await forms.ReadAsync(http))?["code"].ToString().Trim() ?? "";
        if (typed.Length is 0 or > LongestCode || typed.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or ' ')))
            return await ShowAsync(http, new StatusModel(language, null, typed.Length > LongestCode ? "" : typed, WrongCode(language)));
        return new RenderedPageResult(new RenderedPage
        {
            Status = StatusCodes.Status303SeeOther,
            ContentType = "text/plain",
            Bytes = [],
            Location = FeedbackPaths.Status(typed.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), language),
            Cache = CacheRule.NoStore,
        });
    }

    private async Task<IResult> StatusAsync(HttpContext http, string code, Language language)
    {
        if (code.Length > LongestCode || code.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not '-'))
            return await errors.NotFoundAsync(language);
        var reply = await readers.GetFeedbackAsync(new FeedbackCode(code), PressForms.SenderOf(http), http.RequestAborted);
        return await ShowAsync(http, new StatusModel(language, reply.Value, code, reply.Value is not null ? null
            : reply.Code == ProblemCode.RateLimited ? Refusal(language, reply.Code, reply.Message) : WrongCode(language)));
    }

    private async Task<IResult> AnswersAsync(HttpContext http, Language language)
    {
        var cursor = http.Request.Query["trang"].ToString() is { Length: > 0 } given ? given : null;
        var list = await portal.ListAnswersAsync(language.Code, cursor: cursor, limit: AnswersShown, cancellationToken: http.RequestAborted);
        var path = FeedbackPaths.Answers(language);
        return await renderer.ResultAsync(
            new Page
            {
                Language = language,
                Title = language.Say("Hỏi đáp với bạn đọc", "Readers ask, the newsroom answers"),
                Description = language.Say("Câu hỏi của bạn đọc và câu trả lời của tòa soạn.", "Readers' questions and the newsroom's answers."),
                Canonical = cursor is null ? path : null,
                OtherLanguage = FeedbackPaths.Answers(language.Other),
                Tags = new HashSet<string>(list.Items.Select(item => item.Article).OfType<FeedbackArticle>().Select(article => $"article:{article.Id}")) { "feedback" },
                Body = Page.Show<AnswersView>(new AnswersModel(language, list.Items, cursor, PortalClient.CursorOf(list.Next))),
                Head = new PageHead
                {
                    NoIndex = cursor is not null,
                    StructuredData = cursor is null && list.Items.Count > 0 ? [AnswerData.Page(list.Items, language.Code)] : [],
                    Alternates = cursor is null ? [.. Language.All.Select(each => (each.Code, FeedbackPaths.Answers(each)))] : [],
                },
            },
            http.RequestAborted);
    }

    private Task<IResult> ShowAsync(HttpContext http, FeedbackForm form)
    {
        var language = form.Language;
        var answered = form.Code is not null || form.Faults.Count > 0;
        var title = language.Say("Gửi ý kiến cho tòa soạn", "Write to the newsroom");
        if (answered)
            return PersonalAsync(http, language, form.Faults.Count > 0 ? language.Say("Lỗi: ", "Error: ") + title : title, form.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK, Page.Show<FeedbackFormView>(form));
        return renderer.ResultAsync(
            new Page
            {
                Language = language,
                Title = title,
                Description = language.Say("Báo sai sót, hỏi, góp ý với tòa soạn; mã theo dõi cho bạn xem câu trả lời.", "Report an error, ask or suggest; a tracking code shows you the answer."),
                Canonical = form.Article is null ? form.Address : null,
                OtherLanguage = form.Article is null ? FeedbackPaths.Form(language.Other) : null,
                Tags = form.Article is { } article ? new HashSet<string> { $"article:{article.Id}" } : new HashSet<string>(),
                Cache = form.Article is null ? CacheRule.Shared : CacheRule.Revalidate,
                Body = Page.Show<FeedbackFormView>(form),
                Head = new PageHead
                {
                    NoIndex = form.Article is not null,
                    Alternates = form.Article is null ? [.. Language.All.Select(each => (each.Code, FeedbackPaths.Form(each)))] : [],
                },
            },
            http.RequestAborted);
    }

    private Task<IResult> ShowAsync(HttpContext http, StatusModel model) => PersonalAsync(
        http, model.Language, model.Language.Say("Ý kiến của bạn", "Your message"),
        model.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound, Page.Show<StatusView>(model));

    private Task<IResult> PersonalAsync(HttpContext http, Language language, string title, int status, Microsoft.AspNetCore.Components.RenderFragment body) => renderer.ResultAsync(
        new Page { Language = language, Title = title, Status = status, Cache = CacheRule.NoStore, Body = body, Head = new PageHead { NoIndex = true } }, http.RequestAborted);

    private async Task<FeedbackArticle?> ArticleAsync(Guid id, CancellationToken cancellationToken) =>
        await portal.GetArticleAsync(id, cancellationToken) is ArticleResult.Found { Article: var article } ? new FeedbackArticle(article.Id, article.Headline, article.Path) : null;

    private static string WrongCode(Language language) =>
        language.Say("Không có ý kiến nào với mã này. Mã có 12 chữ và số, ví dụ 7K3M-9QXT-4B2D; hãy xem lại từng ký tự.", "There is no message with this code. A code has 12 letters and digits, for instance 7K3M-9QXT-4B2D; check every one.");

    private static string Refusal(Language language, string? code, string? message) => language == Language.Vietnamese
        ? message ?? "Chưa gửi được; xin thử lại."
        : code == ProblemCode.RateLimited ? "Too much came from your address or is waiting; please try again in an hour." : "This could not be taken; please check every field and try again.";
}
