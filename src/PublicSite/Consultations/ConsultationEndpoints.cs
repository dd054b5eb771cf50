using System.Net;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Consultations;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using Microsoft.AspNetCore.Http.Features;

namespace CommsPortal.PublicSite.Consultations;

/// <summary>Where readers see nominated exemplars and say what they think. No cookies; a comment appears when the office has read it.</summary>
public static class ConsultationEndpoints
{
    public static IEndpointRouteBuilder MapConsultations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsultationPaths.List, async (HttpContext context, PortalClient portal, PageRenderer renderer, TimeProvider time) =>
        {
            var items = (await portal.ListConsultationsAsync(context.RequestAborted)).Items;
            return await renderer.ResultAsync(ListPage([.. items.Select(c => (c, c.ClosesAt > time.GetUtcNow()))]), context.RequestAborted);
        });
        routes.MapGet(ConsultationPaths.List + "/{id:guid}", (Guid id, HttpContext context, PortalClient portal, PageRenderer renderer, ErrorPages errors, TimeProvider time) =>
            ShowAsync(id, new ConsultationForm(), context, portal, renderer, errors, time));
        routes.MapPost(ConsultationPaths.List + "/{id:guid}", SendAsync);
        return routes;
    }

    private static async Task<IResult> SendAsync(
        Guid id, HttpContext context, PortalClient portal, PageRenderer renderer, ErrorPages errors, TimeProvider time)
    {
        var typed = await ReadAsync(context);
        // Programs are told the same as people.
        if (typed.Trapped)
            return await ShowAsync(id, new ConsultationForm(Sent: true), context, portal, renderer, errors, time);
        var refusal = typed.Form.Refusal
            ?? await portal.SendCommentAsync(id, new NewComment(typed.Form.Name, typed.Form.Text ?? ""), SenderOf(context), context.RequestAborted);
        var form = refusal is null ? new ConsultationForm(Sent: true) : typed.Form with { Refusal = refusal };
        return await ShowAsync(id, form, context, portal, renderer, errors, time);
    }

    private static async Task<(ConsultationForm Form, bool Trapped)> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return (new ConsultationForm(), true);
        try
        {
            var limits = new FormOptions { ValueCountLimit = 10, MultipartBodyLengthLimit = ConsultationForm.LargestPost };
            var form = await context.Request.ReadFormAsync(limits, context.RequestAborted);
            return (new ConsultationForm(form["name"], form["text"]), form[ConsultationForm.Trap].ToString().Length > 0);
        }
        catch (Exception tooMuch) when (tooMuch is BadHttpRequestException or InvalidDataException)
        {
            return (new ConsultationForm(Refusal: $"Ý kiến quá dài; tối đa {ConsultationForm.LongestText} ký tự."), false);
        }
    }

    // As proxies hand it on: what they say of the reader, and who they are. Whom to believe is for the CMS to know.
    private static string? SenderOf(HttpContext context)
    {
        var chain = string.Join(", ", context.Request.Headers["X-Forwarded-For"].Append(context.Connection.RemoteIpAddress?.ToString()).Where(a => a is { Length: < 500 }));
        return chain.Length > 0 ? chain : null;
    }

    private static async Task<IResult> ShowAsync(
        Guid id, ConsultationForm form, HttpContext context, PortalClient portal, PageRenderer renderer, ErrorPages errors, TimeProvider time)
    {
        if (await portal.GetConsultationAsync(id, context.RequestAborted) is not { } found)
            return new RenderedPageResult(await errors.RenderAsync((int)HttpStatusCode.NotFound, Language.Vietnamese));
        var model = new ConsultationModel(found, found.ClosesAt > time.GetUtcNow(), form);
        var answered = form.Sent || form.Refusal is not null;
        return await renderer.ResultAsync(
            new Page
            {
                Language = Language.Vietnamese,
                Title = $"Góp ý: {found.Title}",
                Description = found.Text.Length <= 160 ? found.Text : found.Text[..160],
                Canonical = ConsultationPaths.Of(id),
                Status = form.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
                Tags = new HashSet<string> { $"consultation:{id}" },
                Cache = answered ? CacheRule.NoStore : CacheRule.Shared,
                Body = Page.Show<ConsultationView>(model),
                Head = new PageHead { NoIndex = answered },
            },
            context.RequestAborted);
    }

    private static Page ListPage(IReadOnlyList<(Consultation Consultation, bool IsOpen)> items) => new()
    {
        Language = Language.Vietnamese,
        Title = "Góp ý về gương điển hình",
        Description = "Những gương điển hình đang lấy ý kiến nhân dân.",
        Canonical = ConsultationPaths.List,
        Tags = new HashSet<string> { "consultations" },
        Body = Page.Show<ConsultationListView>(items),
    };
}
