using System.Security.Cryptography;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Nominations.Verbs;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Term = CommsPortal.Cms.Taxonomies.Term;

namespace CommsPortal.Cms.Tests.Nominations;

/// <summary>Nominations and people for tests.</summary>
internal static class NominationSamples
{
    public const string Unit = "ubnd-phuong-ben-nghe";
    public const string OtherUnit = "ubnd-xa-can-gio";

    public static Actor Contributor(string name, params string[] units) => Person(name, Role.Contributor, units);

    public static Actor Person(string name, string role, params string[] units) =>
        new(new Guid(RandomNumberGenerator.GetBytes(16)), name, RolePermissions.Of(role), units);

    /// <summary>A draft in which everything is said that has to be.</summary>
    public static async Task<Guid> FilledAsync(
        IServiceProvider services, Actor author, string subject, string? organisation = Unit, Action<NominationContent>? change = null)
    {
        if (organisation is not null)
            await AddUnitsAsync(services);
        var id = await services.GetRequiredService<BeginNomination>().ExecuteAsync(author, CancellationToken.None);
        await services.GetRequiredService<SaveNomination>().ExecuteAsync(id, organisation, content =>
        {
            content.Kind = NominationKind.Individual;
            content.Subject = subject;
            content.SubjectUnit = "Khu phố 3";
            content.Summary = "Giúp 1.200 hộ nộp hồ sơ qua mạng.";
            content.Problem = "Người dân xếp hàng lâu.";
            content.Approach = "Đến từng nhà hướng dẫn.";
            content.Links = ["https://example.vn/bai"];
            content.Results = [new MeasuredResult { Indicator = "Hộ được giúp", Before = "0", After = "1.200", Unit = "hộ" }];
            (content.ConsentPerson, content.ConsentForm, content.ConsentGivenOn) = (subject, "written", new DateOnly(2026, 1, 5));
            (content.ContactName, content.ContactPhone) = ("Ông Ba", "028 3822 0000");
            change?.Invoke(content);
        }, author, CancellationToken.None);
        return id;
    }

    public static async Task<Guid> SentAsync(IServiceProvider services, Actor author, string subject, string organisation = Unit)
    {
        var id = await FilledAsync(services, author, subject, organisation);
        await services.GetRequiredService<SubmitNomination>().ExecuteAsync(id, author, CancellationToken.None);
        return id;
    }

    public static async Task AddUnitsAsync(IServiceProvider services)
    {
        await using var db = services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();
        if (await db.Terms.AnyAsync(t => t.Kind == TaxonomyKind.Organisations && t.Slug == Unit))
            return;
        db.Terms.Add(new Term { Kind = TaxonomyKind.Organisations, Slug = Unit, Name = "Ủy ban nhân dân phường Bến Nghé" });
        db.Terms.Add(new Term { Kind = TaxonomyKind.Organisations, Slug = OtherUnit, Name = "Ủy ban nhân dân xã Cần Giờ" });
        await db.SaveChangesAsync();
    }
}
