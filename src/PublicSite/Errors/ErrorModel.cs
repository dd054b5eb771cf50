using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Errors;

/// <summary>What an error page shows.</summary>
public sealed record ErrorModel(int Status, Language Language, WithdrawalNotice? Notice)
{
    public string Title => Status switch
    {
        StatusCodes.Status404NotFound => Language.Text.NotFoundTitle,
        StatusCodes.Status410Gone => Language.Text.GoneTitle,
        StatusCodes.Status429TooManyRequests => Language.Text.TooManyRequestsTitle,
        StatusCodes.Status503ServiceUnavailable => Language.Text.UnavailableTitle,
        _ => Language.Text.ErrorTitle,
    };

    public string Explanation => Status switch
    {
        StatusCodes.Status404NotFound => Language.Text.NotFoundExplanation,
        StatusCodes.Status410Gone => Language.Text.GoneExplanation,
        StatusCodes.Status429TooManyRequests => Language.Text.TooManyRequestsExplanation,
        StatusCodes.Status503ServiceUnavailable => Language.Text.UnavailableExplanation,
        _ => Language.Text.ErrorExplanation,
    };
}
