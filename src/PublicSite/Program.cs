using CommsPortal.PublicSite.Articles;
using CommsPortal.PublicSite.Assets;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Feedback;
using CommsPortal.PublicSite.Health;
using CommsPortal.PublicSite.Home;
using CommsPortal.PublicSite.Listings;
using CommsPortal.PublicSite.Media;
using CommsPortal.PublicSite.PageCache;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Press;
using CommsPortal.PublicSite.Previews;
using CommsPortal.PublicSite.Quality;
using CommsPortal.PublicSite.Reads;
using CommsPortal.PublicSite.Searching;
using CommsPortal.PublicSite.Security;
using CommsPortal.PublicSite.Settings;
using CommsPortal.PublicSite.Sitemaps;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.ConfigureKestrel(ServerLimits.Set);
// Finished pages are answered where the request was read, without a way through the queue of the thread pool.
builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
builder.Services.AddSiteSettings();
builder.Services.AddCms();
builder.Services.AddPages();
builder.Services.AddPageCache();
builder.Services.AddAssets();
builder.Services.AddMedia();
builder.Services.AddHome();
builder.Services.AddListings();
builder.Services.AddArticles();
builder.Services.AddReads();
builder.Services.AddPress();
builder.Services.AddReaders();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseMiddleware<PageCacheMiddleware>();
app.UseColdRequestLimit();
app.UseMiddleware<UpstreamFailures>();
app.UsePathSpelling();
app.UseRouting();
app.MapHealth().MapQuality();
app.MapAssets();
app.MapMedia();
app.MapPreviews();
app.MapSitemaps();
app.MapHome();
app.MapListings();
app.MapSearch();
app.MapPress();
app.MapReaders();
app.MapArticles();
app.Run();

/// <summary>The public site; a class so that tests can start it.</summary>
public partial class Program;
