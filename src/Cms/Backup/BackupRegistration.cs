namespace CommsPortal.Cms.Backup;

/// <summary>Making and restoring backups.</summary>
public static class BackupRegistration
{
    public static IServiceCollection AddBackup(this IServiceCollection services) => services
        .AddSingleton<MakeBackup>()
        .AddSingleton<RestoreBackup>();
}
