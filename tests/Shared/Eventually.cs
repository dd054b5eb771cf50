namespace CommsPortal.Tests;

/// <summary>Waits for what follows by itself.</summary>
internal static class Eventually
{
    // Long past any promise of the product: on a slow machine a test takes longer, and does not fail.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks again and again until <paramref name="isSo"/>, and gives the last answer; fails when it is not so within five minutes.</summary>
    public static async Task<T> SeeAsync<T>(Func<Task<T>> ask, Func<T, bool> isSo, string what)
    {
        for (var begun = TimeProvider.System.GetTimestamp(); ; await Task.Delay(Pause, TestContext.Current.CancellationToken))
        {
            var answer = await ask();
            if (isSo(answer))
                return answer;
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Patience, $"Not seen within {Patience}: {what}; last: {answer}");
        }
    }

    /// <summary>Waits until it is so.</summary>
    public static Task SeeAsync(Func<Task<bool>> isSo, string what) => SeeAsync(isSo, so => so, what);

    /// <inheritdoc cref="SeeAsync(Func{Task{bool}}, string)"/>
    public static Task SeeAsync(Func<bool> isSo, string what) => SeeAsync(() => Task.FromResult(isSo()), what);
}
