using System.CommandLine;
using System.Security.Cryptography;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Commands;

/// <summary><c>user add|list|reset</c>.</summary>
internal static class UserCommand
{
    public static Command Build() => new("user", "People who may sign in to the desk.") { Add(), List(), Reset() };

    private static Command Add()
    {
        var email = new Argument<string>("EMAIL") { Description = "Mail address, also the sign-in name." };
        var name = new Option<string>("--name") { Description = "Name that colleagues see.", Required = true };
        var roles = new Option<string[]>("--role") { Description = "One or more of: " + string.Join(", ", Role.All), Required = true, AllowMultipleArgumentsPerToken = true };
        var offices = new Option<string[]>("--organisation") { Description = "Slugs of the organisations the person works for; all when not given.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("add", "Add a person. A one-time password is printed; it must be changed at the first sign-in page or reset later.") { email, name, roles, offices };
        return command.Does(async (services, parsed, cancellationToken) =>
        {
            var wanted = parsed.GetValue(roles)!;
            if (wanted.Except(Role.All).FirstOrDefault() is { } unknown)
                throw new CommandRefusedException($"There is no role '{unknown}'; the roles are {string.Join(", ", Role.All)}.");
            var users = services.GetRequiredService<UserManager<PortalUser>>();
            var time = services.GetRequiredService<TimeProvider>();
            var address = parsed.GetValue(email)!;
            var user = new PortalUser
            {
                Id = time.NewId(),
                UserName = address,
                Email = address,
                EmailConfirmed = true,
                DisplayName = parsed.GetValue(name)!,
                Organisations = [.. parsed.GetValue(offices) ?? []],
                CreatedAt = time.Now(),
            };
            var password = NewPassword();
            Require(await users.CreateAsync(user, password));
            Require(await users.AddToRolesAsync(user, wanted));
            await services.GetRequiredService<AuditNote>().WriteAsync(new AuditRecord(Actor.CommandLine, "user-add", To: string.Join(',', wanted), Subject: address), cancellationToken);
            Console.WriteLine($"{address} {string.Join(',', wanted)}");
            Console.WriteLine($"Password: {password}");
            return ExitCode.Done;
        });
    }

    private static Command List() => new Command("list", "List people with their roles.").Does(async (services, _, cancellationToken) =>
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var roles = await db.UserRoles.Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => new { u.UserId, r.Name }).ToListAsync(cancellationToken);
        foreach (var user in await db.Users.AsNoTracking().OrderBy(u => u.Email).ToListAsync(cancellationToken))
            Console.WriteLine($"{user.Email}\t{user.DisplayName}\t{string.Join(',', roles.Where(r => r.UserId == user.Id).Select(r => r.Name))}\t{string.Join(',', user.Organisations)}");
        return ExitCode.Done;
    });

    private static Command Reset()
    {
        var email = new Argument<string>("EMAIL");
        var factors = new Option<bool>("--second-factor") { Description = "Forget authenticator app, passkeys and recovery codes as well: for whoever has lost them all." };
        return new Command("reset", "Give a person a new one-time password, end their sessions and lift a lockout.") { email, factors }.Does(async (services, parsed, cancellationToken) =>
        {
            var users = services.GetRequiredService<UserManager<PortalUser>>();
            var user = await users.FindByEmailAsync(parsed.GetValue(email)!)
                ?? throw new CommandRefusedException($"Nobody has the address '{parsed.GetValue(email)}'; 'user list' shows who there is.");
            var password = NewPassword();
            Require(await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password));
            Require(await users.SetLockoutEndDateAsync(user, null));
            Require(await users.UpdateSecurityStampAsync(user));
            if (parsed.GetValue(factors))
                await services.GetRequiredService<ResetSecondFactor>().ExecuteAsync(user, Actor.CommandLine, cancellationToken);
            await services.GetRequiredService<AuditNote>().WriteAsync(new AuditRecord(Actor.CommandLine, "user-reset", Subject: user.Email), cancellationToken);
            Console.WriteLine($"Password: {password}");
            return ExitCode.Done;
        });
    }

    private static string NewPassword() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(15));

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new CommandRefusedException(string.Join(" ", result.Errors.Select(e => e.Description)));
    }
}
