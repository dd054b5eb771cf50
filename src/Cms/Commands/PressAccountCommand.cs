using System.CommandLine;
using System.Globalization;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Applications;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Commands;

/// <summary><c>press-account add|list|revoke</c>.</summary>
internal static class PressAccountCommand
{
    public static Command Build() => new("press-account", "Newsrooms' access to the press API.") { Add(), List(), Revoke() };

    private static Command Add()
    {
        var outlet = new Argument<string>("OUTLET") { Description = "Name of the newspaper, station or agency." };
        var person = new Option<string>("--person") { Description = "The journalist who answers for it.", Required = true };
        var email = new Option<string>("--email") { Description = "Their address.", Required = true };
        var embargoes = new Option<bool>("--embargoes") { Description = "Give articles before their embargo is lifted." };
        var webhooks = new Option<bool>("--webhooks") { Description = "Allow webhooks." };
        var limit = new Option<int?>("--limit") { Description = "Requests a minute; the general limit unless told." };
        var networks = new Option<string>("--networks") { Description = "Networks (CIDR, separated by commas) from which keys work." };
        var days = new Option<int>("--days") { Description = "Days for which keys are good.", DefaultValueFactory = _ => PressKeys.UsualDays };
        return new Command("add", "Open an account and make its first key. The key is shown once.") { outlet, person, email, embargoes, webhooks, limit, networks, days }
            .Does(async (services, parsed, cancellationToken) =>
            {
                var grant = new PressGrant(
                    parsed.GetValue(outlet), parsed.GetValue(embargoes), parsed.GetValue(webhooks), parsed.GetValue(limit), parsed.GetValue(networks), parsed.GetValue(days));
                var account = await services.GetRequiredService<PressAccounts>()
                    .AddAsync(parsed.GetValue(person)!, parsed.GetValue(email)!, grant, Actor.CommandLine, cancellationToken);
                var (_, secret) = await services.GetRequiredService<PressKeys>().AddAsync(account.Id, TimeSpan.FromDays(grant.KeyDays), cancellationToken);
                Console.WriteLine(secret);
                return ExitCode.Done;
            });
    }

    private static Command List() => new Command("list", "List accounts: id, outlet, journalist, address, scopes, state.").Does(async (services, _, cancellationToken) =>
    {
        foreach (var account in await services.GetRequiredService<PortalDbContext>().PressAccounts.AsNoTracking().OrderBy(a => a.CreatedAt).ToListAsync(cancellationToken))
        {
            var scopes = "read" + (account.Embargoes ? ",embargoes" : "") + (account.Webhooks ? ",webhooks" : "");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{account.Id}\t{account.Outlet}\t{account.Person}\t{account.Email}\t{scopes}\t{(account.RevokedAt is null ? "good" : "revoked")}"));
        }

        return ExitCode.Done;
    });

    private static Command Revoke()
    {
        var id = new Argument<Guid>("ID") { Description = "As 'press-account list' shows it." };
        return new Command("revoke", "Take all access back: every key is useless at once.") { id }.Does(async (services, parsed, cancellationToken) =>
        {
            await services.GetRequiredService<PressAccounts>().RevokeAsync(parsed.GetValue(id), Actor.CommandLine, cancellationToken);
            Console.WriteLine($"{parsed.GetValue(id)} revoked");
            return ExitCode.Done;
        });
    }
}
