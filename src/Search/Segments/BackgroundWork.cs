namespace CommsPortal.Search.Segments;

/// <summary>Does a step of work in the background for as long as there is something to do, one at a time. The step handles its own errors.</summary>
/// <param name="step">Does something and says whether there may be more.</param>
internal sealed class BackgroundWork(Func<bool> step)
{
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private bool active;
    private bool awake;
    private bool stopped;

    /// <summary>Says that there may be something to do.</summary>
    internal void Wake()
    {
        lock (gate)
        {
            awake = true;
            if (active || stopped)
                return;
            active = true;
            running = Task.Run(Run);
        }
    }

    /// <summary>Begins no further step and waits for the one under way.</summary>
    internal void Stop()
    {
        lock (gate)
            stopped = true;
        running.Wait();
    }

    private void Run()
    {
        while (Continues())
        {
            while (step() && !Volatile.Read(ref stopped))
            {
                // Until there is nothing to do.
            }
        }
    }

    private bool Continues()
    {
        lock (gate)
        {
            active = awake && !stopped;
            awake = false;
            return active;
        }
    }
}
