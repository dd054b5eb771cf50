using CommsPortal.Cms.Commands;

namespace CommsPortal.Cms.Backup;

/// <summary>Copies a whole database to a file and back.</summary>
internal interface IDatabaseCopy
{
    /// <summary>What the manifest calls it.</summary>
    string Kind { get; }

    /// <summary>Writes one consistent moment of the database, while others go on using it.</summary>
    Task SaveAsync(string path, CancellationToken cancellationToken);

    /// <summary>Puts a file of <see cref="SaveAsync"/> in the place of the database.</summary>
    /// <exception cref="CommandRefusedException">The file is damaged, or the database is in use.</exception>
    Task LoadAsync(string path, CancellationToken cancellationToken);
}
