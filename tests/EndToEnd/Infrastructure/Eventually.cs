namespace CommsPortal.EndToEnd.Infrastructure;

/// <summary>Waits for what follows a publication by itself.</summary>
internal static class Eventually
{
    /// <summary>Asks until <paramref name="isSo"/>; fails after ten seconds, long past any promise, so that a slow machine does not fail a test.</summary>
    public static async Task<T> SeeAsync<T>(Func<Task<T>> ask, Func<T, bool> isSo, string what)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var answer = await ask();
            if (isSo(answer))
                return answer;
            await Task.Delay(100);
        }

        Assert.Fail($"Not seen within ten seconds: {what}");
        throw new InvalidOperationException(what);
    }
}
