using System.Globalization;
using System.Text;
using CommsPortal.Contracts.Indicators;

namespace CommsPortal.Contracts.Stubs.Internal;

/// <summary>The published indicators of a stub, in the order in which they came.</summary>
internal sealed class StubIndicators
{
    private readonly Lock _lock = new();
    private readonly List<Indicator> _indicators = [];

    public void Put(Indicator indicator)
    {
        lock (_lock)
        {
            var at = _indicators.FindIndex(known => known.Key == indicator.Key);
            if (at < 0)
                _indicators.Add(indicator);
            else
                _indicators[at] = indicator;
        }
    }

    public void Remove(string key)
    {
        lock (_lock)
            _indicators.RemoveAll(known => known.Key == key);
    }

    public IReadOnlyList<Indicator> All()
    {
        lock (_lock)
            return [.. _indicators];
    }

    public Indicator? Find(string key)
    {
        lock (_lock)
            return _indicators.Find(known => known.Key == key);
    }

    /// <summary>Dates and values; the CMS says more.</summary>
    public byte[]? Table(string key) =>
        Find(key) is { } indicator
            ? Encoding.UTF8.GetBytes("\uFEFFdate,value\r\n" + string.Concat(indicator.Observations.Select(each =>
                string.Create(CultureInfo.InvariantCulture, $"{each.Date:yyyy-MM-dd},{each.Value}\r\n"))))
            : null;
}
