using System.Globalization;
using System.Text;

namespace CommsPortal.Contracts.Client.Internal;

internal sealed class QueryStringWriter
{
    private readonly StringBuilder _text = new();

    public QueryStringWriter Add(string name, string? value)
    {
        if (value is null)
            return this;
        if (_text.Length > 0)
            _text.Append('&');
        _text.Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public QueryStringWriter Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public QueryStringWriter Add(string name, DateTimeOffset? value) =>
        Add(name, value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    public QueryStringWriter Add(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
            Add(name, value);
        return this;
    }

    public override string ToString() => _text.ToString();
}
