using CommsPortal.EndToEnd.Infrastructure;

namespace CommsPortal.EndToEnd.Quality;

/// <summary>Every template of the site in every state that readers meet, for the gates and for screenshots. A new page gets its line here.</summary>
internal static class Templates
{
    /// <summary>Pages whose addresses do not depend on what has been published.</summary>
    private static readonly Template[] Fixed =
    [
        new("home", "/", "Trang chủ", "Home page") { Data = ["WebSite", "Organization"] },
        new("home-en", "/en", "Trang chủ, tiếng Anh", "Home page, English") { Distinct = false, Data = ["WebSite", "Organization"] },
        new("news-list", "/tin-tuc", "Danh sách tin tức", "List of news"),
        new("news-list-en", "/en/news", "Danh sách tin tức, tiếng Anh", "List of news, English") { Distinct = false },
        new("columns", "/chuyen-muc", "Các chuyên mục", "Columns"),
        new("column", "/chuyen-muc/guong-sang-chuyen-doi-so", "Một chuyên mục", "One column"),
        new("case-studies", "/cau-chuyen", "Danh sách câu chuyện", "List of case studies"),
        new("model-examples", "/guong-dien-hinh", "Danh sách gương điển hình", "List of model examples"),
        new("model-examples-category", "/guong-dien-hinh?loai=individual", "Một nhóm gương điển hình", "One category of model examples") { Distinct = false },
        new("documents", "/van-ban", "Danh sách văn bản", "List of documents"),
        new("campaigns", "/phong-trao", "Danh sách phong trào", "List of campaigns"),
        new("pillars", "/tru-cot", "Ba trụ cột", "Pillars"),
        new("pillar", "/tru-cot/chinh-quyen-so", "Một trụ cột", "One pillar"),
        new("pillar-page-2", "/tru-cot/chinh-quyen-so?trang=2", "Một trụ cột, trang 2", "One pillar, page 2") { Distinct = false },
        new("pillar-en", "/en/pillars/chinh-quyen-so", "Một trụ cột, tiếng Anh", "One pillar, English") { Distinct = false },
        new("indicators", "/chi-tieu", "Chỉ tiêu", "Targets and progress"),
        new("indicator", "/chi-tieu/kinh-te-so-trong-grdp", "Một chỉ tiêu", "One indicator") { Data = ["Dataset", "BreadcrumbList"] },
        new("indicators-en", "/en/indicators", "Chỉ tiêu, tiếng Anh", "Targets and progress, English") { Distinct = false },
        new("sectors", "/linh-vuc", "Các lĩnh vực", "Sectors"),
        new("sector", "/linh-vuc/y-te", "Một lĩnh vực", "One sector") { Distinct = false },
        new("localities", "/dia-phuong", "Các địa phương", "Localities"),
        new("locality", "/dia-phuong/phuong-sai-gon", "Một địa phương", "One locality") { Distinct = false, Data = ["CollectionPage", "BreadcrumbList"] },
        new("localities-en", "/en/localities", "Các địa phương, tiếng Anh", "Localities, English") { Distinct = false },
        new("column-archive", "/chuyen-muc/guong-sang-chuyen-doi-so?nam=2026", "Lưu trữ của một chuyên mục", "Archive of a column") { Distinct = false },
        new("authors", "/tac-gia", "Các tác giả", "Authors"),
        new("author", "/tac-gia/nhat-nam", "Một tác giả", "One author") { Distinct = false, Data = ["ProfilePage", "BreadcrumbList"] },
        new("privacy", "/quyen-rieng-tu", "Quyền riêng tư", "Privacy"),
        new("accessibility", "/tiep-can", "Tiếp cận cho mọi người", "Accessibility statement"),
        new("organisations", "/don-vi", "Các đơn vị", "Organisations") { Distinct = false },
        new("organisation", "/don-vi/so-cong-thuong", "Một đơn vị", "One organisation") { Distinct = false, Data = ["CollectionPage", "BreadcrumbList"] },
        new("search", "/tim-kiem", "Tìm kiếm, khi bắt đầu", "Search, before a query"),
        new("search-hits", "/tim-kiem?q=chuyen+doi+so", "Tìm kiếm có kết quả", "Search with hits") { Listed = false },
        new("search-none", "/tim-kiem?q=zzzz", "Tìm kiếm không có kết quả", "Search without hits") { Listed = false, Distinct = false },
        new("search-hits-en", "/en/search?q=alley", "Tìm kiếm có kết quả, tiếng Anh", "Search with hits, English") { Listed = false, Distinct = false },
        new("subscription", "/dang-ky-tin", "Nhận tin qua thư", "News by email"),
        new("subscription-en", "/en/subscribe", "Nhận tin qua thư, tiếng Anh", "News by email, English") { Distinct = false },
        new("saved", "/da-luu", "Bài đã lưu", "Kept stories") { Listed = false, Distinct = false },
        new("feedback", "/gui-toa-soan", "Gửi ý kiến cho tòa soạn", "Message to the newsroom"),
        new("feedback-code", "/gui-toa-soan/tra-cuu", "Tra cứu bằng mã", "Looking up by code") { Listed = false, Distinct = false },
        new("answers", "/hoi-dap", "Hỏi đáp với bạn đọc", "Readers' questions and answers"),
        new("feedback-en", "/en/feedback", "Gửi ý kiến, tiếng Anh", "Message to the newsroom, English") { Distinct = false },
        new("consultations", "/gop-y", "Lấy ý kiến", "Consultations"),
        new("press", "/bao-chi", "Dành cho báo chí", "For the press"),
        new("press-en", "/en/press", "Dành cho báo chí, tiếng Anh", "For the press, English") { Distinct = false },
        new("press-terms", "/bao-chi/dieu-khoan", "Điều khoản cho báo chí", "Terms for the press"),
        new("press-request", "/bao-chi/xin-khoa", "Xin khóa API", "Request for an API key"),
        new("press-sign-in", "/bao-chi/dang-nhap", "Đăng nhập của báo chí", "Sign-in of the press") { Listed = false, Distinct = false },
        new("quality", "/chat-luong", "Chất lượng của trang này", "The quality of this site"),
        new("quality-en", "/en/quality", "Chất lượng của trang này, tiếng Anh", "The quality of this site, English") { Distinct = false },
        new("not-found", "/khong-co-trang-nay", "Trang không có", "Page not found") { Status = 404, Listed = false, Distinct = false },
    ];

    private static readonly (string Type, string Vietnamese, string English, string[] Data)[] Types =
    [
        ("news", "Tin", "News", ["NewsArticle.image", "BreadcrumbList"]),
        ("column-article", "Bài chuyên mục", "Column article", ["NewsArticle.image", "BreadcrumbList"]),
        ("case-study", "Câu chuyện", "Case study", ["Article", "BreadcrumbList"]),
        ("model-example", "Gương điển hình", "Model example", ["Article", "BreadcrumbList"]),
        ("official-document", "Văn bản", "Official document", ["Article", "BreadcrumbList"]),
        ("campaign", "Phong trào", "Campaign", ["Article.image", "Event.location", "BreadcrumbList"]),
        ("page", "Trang cố định", "Standing page", ["BreadcrumbList"]),
    ];

    /// <summary>All of them, with an article of each type that the portal has.</summary>
    /// <param name="made">What editors made for the gates.</param>
    public static async Task<IReadOnlyList<Template>> FindAsync(Portal portal, QualityContent made)
    {
        var found = new List<Template>(Fixed);
        foreach (var (type, vietnamese, english, data) in Types)
            found.Add(new Template(type, await NewestAsync(portal, type, "vi"), vietnamese, english) { Data = data });
        found.Add(new Template("news-en", await NewestAsync(portal, "news", "en"), "Tin, tiếng Anh", "News, English") { Distinct = false });
        var story = await NewestAsync(portal, "news", "vi");
        found.Add(new Template("editions", $"{story}/phien-ban", "Các phiên bản của một bài", "Editions of an article") { Listed = false, Distinct = false });
        found.Add(new Template("edition", $"{story}/phien-ban/1", "Một phiên bản", "One edition") { Listed = false, Distinct = false });
        found.Add(new Template("corrected", made.Corrected, "Tin đã đính chính", "Corrected news") { Distinct = false, Data = ["NewsArticle.correction", "BreadcrumbList"] });
        found.Add(new Template("comparison", $"{made.Corrected}/phien-ban/so-sanh?tu=1&den=2", "So sánh hai phiên bản", "Comparison of two editions") { Listed = false, Distinct = false });
        found.Add(new Template("campaign-over", await CampaignOverAsync(portal), "Phong trào đã kết thúc", "Campaign that is over") { Distinct = false, Data = ["Event.endDate"] });
        found.Add(new Template("consultation", made.Consultation, "Một cuộc lấy ý kiến", "One consultation") { Distinct = false });
        found.Add(new Template("withdrawn", made.Withdrawn, "Bài đã gỡ", "Withdrawn article") { Status = 410, Listed = false, Distinct = false });
        return found;
    }

    /// <summary>Path of the campaign of the sample content that ended first.</summary>
    private static async Task<string> CampaignOverAsync(Portal portal) =>
        (await new PublicView(portal).ApiAsync("/api/v1/articles?type=campaign&locale=vi&include=details")).GetProperty("items").EnumerateArray()
            .MinBy(campaign => campaign.GetProperty("details").GetProperty("endsOn").GetString()).GetProperty("path").GetString()!;

    private static async Task<string> NewestAsync(Portal portal, string type, string locale) =>
        (await new PublicView(portal).ApiAsync($"/api/v1/articles?type={type}&locale={locale}&limit=1")).GetProperty("items")[0].GetProperty("path").GetString()!;
}
