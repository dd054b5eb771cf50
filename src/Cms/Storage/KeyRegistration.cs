using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Storage;

/// <summary>Keeps the keys of sign-in cookies and preview links in the data directory, so that they outlive a restart and nodes share them.</summary>
public static class KeyRegistration
{
    public static IServiceCollection AddPortalKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("CommsPortal");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<PortalOptions>, ILoggerFactory>((keys, portal, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(OwnFolder(portal.Value.PathOf("keys")), loggers));
        return services;
    }

    /// <summary>Whoever reads the keys can sign in as anybody, so the folder is for the portal's own account only.</summary>
    private static DirectoryInfo OwnFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
