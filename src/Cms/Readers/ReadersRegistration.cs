using CommsPortal.Cms.Digests;
using CommsPortal.Cms.Feedback;
using CommsPortal.Cms.Figures.Reads;
using CommsPortal.Cms.Nominations.Consultations;

namespace CommsPortal.Cms.Readers;

/// <summary>Whatever comes from readers of the site: counts of reads, comments, messages to the office, requests for letters.</summary>
public static class ReadersRegistration
{
    public static IServiceCollection AddReaders(this IServiceCollection services, IConfiguration configuration) => services.AddFeedback(configuration).AddDigests(configuration);

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddReadersServices(this IServiceCollection services) => services.AddFeedbackServices().AddDigestServices();

    public static IEndpointRouteBuilder MapReaders(this IEndpointRouteBuilder app) => app.MapReads().MapConsultations().MapFeedback().MapDigests();
}
