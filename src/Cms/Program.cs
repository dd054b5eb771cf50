using CommsPortal.Cms;
using CommsPortal.Cms.Commands;
using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Health;
using CommsPortal.Cms.Management;
using CommsPortal.Cms.Management.Description;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Piranha;
using CommsPortal.Cms.Preview;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;

if (args is [not "serve" and not ['-', '-', ..], ..] or ["--help" or "--version"])
    return await AdministrationCommands.RunAsync(args, CancellationToken.None);

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCms(builder.Configuration);
builder.Services.AddPublishingServices();
builder.Services.AddMediaServices();
builder.Services.AddSearchServices();
builder.Services.AddDelivery();
builder.Services.AddManagementDescription();
builder.Services.AddDesk();
builder.Services.ConfigureHttpJsonOptions(json => PortalJson.Configure(json.SerializerOptions));
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<EditorialExceptionHandler>();

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseMigration>().ApplyAsync(app.Lifetime.ApplicationStopping);
app.UseDelivery();
app.UseExceptionHandler();
app.UseAuthentication();
app.UseAuthorization();
app.MapHealth();
app.MapProblemDocumentation();
app.MapMedia();
app.MapManagement();
app.MapDelivery();
app.MapSearch();
app.MapDesk();
app.MapPreview();
app.MapPiranha();
await app.RunAsync();
return ExitCode.Done;
