using System.CommandLine;
using System.Globalization;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Commands;

/// <summary><c>apikey add|list|revoke</c>.</summary>
internal static class ApiKeyCommand
{
    public static Command Build() => new("apikey", "Keys with which programs call the management API.") { Add(), List(), Revoke() };

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "What the key is for." };
        var role = new Option<string>("--role") { Description = "Whose rights it has: " + string.Join(", ", Role.All), DefaultValueFactory = _ => Role.Author };
        var days = new Option<int>("--days") { Description = "Days until it expires, 1 to 3650.", DefaultValueFactory = _ => 365 };
        return new Command("add", "Make a key. It is shown once.") { name, role, days }.Does(async (services, parsed, cancellationToken) =>
        {
            var (wanted, lifetime) = (parsed.GetValue(role)!, parsed.GetValue(days));
            if (!Role.All.Contains(wanted))
                throw new CommandRefusedException($"There is no role '{wanted}'; the roles are {string.Join(", ", Role.All)}.");
            if (lifetime is < 1 or > 3650)
                throw new CommandRefusedException("--days takes 1 to 3650.");
            var (key, secret) = await services.GetRequiredService<ApiKeys>().AddAsync(parsed.GetValue(name)!, wanted, TimeSpan.FromDays(lifetime), cancellationToken);
            await services.GetRequiredService<AuditNote>().WriteAsync(new AuditRecord(Actor.CommandLine, "apikey-add", To: wanted, Subject: key.Prefix), cancellationToken);
            Console.WriteLine(secret);
            return ExitCode.Done;
        });
    }

    private static Command List() => new Command("list", "List keys: prefix, name, role, expiry, last use, state.").Does(async (services, _, cancellationToken) =>
    {
        var now = services.GetRequiredService<TimeProvider>().Now();
        foreach (var key in await services.GetRequiredService<PortalDbContext>().ApiKeys.AsNoTracking().OrderBy(k => k.CreatedAt).ToListAsync(cancellationToken))
        {
            var state = key.RevokedAt is not null ? "revoked" : key.ExpiresAt <= now ? "expired" : "good";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key.Prefix}\t{key.Name}\t{key.Role}\t{key.ExpiresAt:yyyy-MM-dd}\t{key.LastUsedAt:yyyy-MM-dd HH:mm}\t{state}"));
        }

        return ExitCode.Done;
    });

    private static Command Revoke()
    {
        var prefix = new Argument<string>("PREFIX") { Description = "As 'apikey list' shows it." };
        return new Command("revoke", "Make a key useless at once.") { prefix }.Does(async (services, parsed, cancellationToken) =>
        {
            var wanted = parsed.GetValue(prefix)!;
            if (!await services.GetRequiredService<ApiKeys>().RevokeAsync(wanted, cancellationToken))
                throw new CommandRefusedException($"No good key begins with '{wanted}'; 'apikey list' shows which there are.");
            await services.GetRequiredService<AuditNote>().WriteAsync(new AuditRecord(Actor.CommandLine, "apikey-revoke", Subject: wanted), cancellationToken);
            Console.WriteLine($"{wanted} revoked");
            return ExitCode.Done;
        });
    }
}
