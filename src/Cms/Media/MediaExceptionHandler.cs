using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Diagnostics;

namespace CommsPortal.Cms.Media;

/// <summary>Turns what the library refuses into problems that say more than their code: reason, both versions, where it is used.</summary>
internal sealed class MediaExceptionHandler : IExceptionHandler
{
    private const string RetryAfterSeconds = "30";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not EditorialException refused || Members(exception) is not { } members)
            return false;
        if (exception is MediaUnavailableException)
            httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        httpContext.Response.Headers.CacheControl = "no-store";
        await PortalProblems.Of(refused.Code, Title(exception), refused.Message, members).ExecuteAsync(httpContext);
        return true;
    }

    private static string Title(Exception exception) => exception switch
    {
        MediaRefusedException => "Không nhận tệp này",
        MediaTooLargeException => "Tệp quá lớn",
        MediaVersionConflictException => "Thông tin của tệp đã thay đổi",
        MediaInUseException => "Tệp đang được dùng",
        _ => "Tạm thời chưa xử lý được",
    };

    private static Dictionary<string, object?>? Members(Exception exception) => exception switch
    {
        MediaRefusedException refused => new() { ["reason"] = refused.Reason },
        MediaTooLargeException large => new() { ["limit"] = large.Limit },
        MediaInUseException used => new() { ["usedIn"] = used.Uses },
        MediaUnavailableException => [],
        MediaVersionConflictException conflict => new()
        {
            ["expectedVersion"] = conflict.Expected,
            ["currentVersion"] = conflict.Current.Version,
            ["current"] = CurrentTexts(conflict.Current),
            ["submitted"] = conflict.Submitted,
        },
        _ => null,
    };

    private static MediaTexts CurrentTexts(MediaAsset asset) =>
        new(asset.Alt, asset.Caption ?? "", asset.Credit ?? "", asset.Licence ?? "", asset.FocalX, asset.FocalY);
}
