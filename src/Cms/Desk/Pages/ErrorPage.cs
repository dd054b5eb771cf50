namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What people of the desk see when something fails that no page foresaw. It needs nothing that could fail too.</summary>
internal static class ErrorPage
{
    private const string Html = """
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Có lỗi · Bàn biên tập</title>
        <link rel="stylesheet" href="/desk/assets/desk.css"></head>
        <body><main><section class="gate"><h1>Hệ thống gặp lỗi</h1>
        <p>Việc vừa rồi chưa được thực hiện. Hãy quay lại trang trước (nội dung đang gõ vẫn còn trong trình duyệt) và thử lại; nếu vẫn lỗi, hãy báo quản trị viên.</p>
        <p><a href="/desk">Về việc của tôi</a></p></section></main></body></html>
        """;

    public static async Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(Html, context.RequestAborted);
    }
}
