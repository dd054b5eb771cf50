namespace CommsPortal.Cms.Royalties;

/// <summary>Amounts of money are whole đồng.</summary>
public static class RoyaltyMath
{
    /// <summary>Hundredths in a coefficient of 1.</summary>
    public const int One = 100;

    /// <summary>
    /// What is paid for an article: the base amount times the coefficient, rounded to a whole đồng, half a đồng upwards.
    /// </summary>
    /// <param name="coefficient">In hundredths.</param>
    public static long AmountOf(long baseAmount, int coefficient)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(baseAmount);
        ArgumentOutOfRangeException.ThrowIfNegative(coefficient);
        return checked((baseAmount * coefficient) + (One / 2)) / One;
    }

    /// <summary>
    /// Splits an amount so that the parts add up to it: each gets its share rounded down, and the đồng that are left go one by one to the largest
    /// remainders, of equal ones to the first (largest remainder method).
    /// </summary>
    /// <param name="percents">Whole percentages that add up to 100.</param>
    public static IReadOnlyList<long> Split(long amount, IReadOnlyList<int> percents)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentNullException.ThrowIfNull(percents);
        if (percents.Sum() != 100 || percents.Any(p => p < 0))
            throw new ArgumentException("The percentages must add up to 100.", nameof(percents));
        var parts = percents.Select(p => checked(amount * p) / 100).ToArray();
        var left = (int)(amount - parts.Sum());
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => amount * percents[i] % 100).ThenBy(i => i).Take(left))
            parts[i]++;
        return parts;
    }
}
