namespace CommsPortal.Cms.Desk.Intake;

/// <summary>Lets one Word document at a time be taken apart: in memory it is many times its size on disk.</summary>
public sealed class DocxImportGate : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    /// <returns>To be disposed when the document is done with.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
