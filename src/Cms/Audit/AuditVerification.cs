using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Audit;

/// <summary>Verifies the audit log beside the requests, one verification at a time, and remembers what the last one found.</summary>
public sealed partial class AuditVerification(
    IDbContextFactory<PortalDbContext> contexts, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<AuditVerification> logger) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>How far the running one has come; null when none runs.</summary>
    public AuditProgress? Progress { get; private set; }

    /// <summary>What the last one found; null before the first.</summary>
    public AuditReport? Report { get; private set; }

    /// <summary>When the last one ended.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Whether the last one could not be finished.</summary>
    public bool Failed { get; private set; }

    /// <summary>Begins a verification, unless one runs.</summary>
    public void Start()
    {
        if (!turn.Wait(0, CancellationToken.None))
            return;
        (Progress, Failed) = (new AuditProgress(0, 0), false);
        _ = Task.Run(() => RunAsync(lifetime.ApplicationStopping), CancellationToken.None);
    }

    public void Dispose() => turn.Dispose();

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            Report = await AuditChain.VerifyAsync(db, new Steps(this), cancellationToken);
            FinishedAt = time.Now();
        }
        catch (OperationCanceledException)
        {
            Failed = true;
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception))
        {
            Failed = true;
            LogFailed(exception);
        }
        finally
        {
            Progress = null;
            turn.Release();
        }
    }

    [LoggerMessage(EventId = 1751, Level = LogLevel.Error, Message = "The verification of the audit log could not reach the database.")]
    private partial void LogFailed(Exception exception);

    private sealed class Steps(AuditVerification of) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value) => of.Progress = value;
    }
}
