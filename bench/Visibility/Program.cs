using CommsPortal.Visibility;

// How long after a publication the public sees it: by the API, by search, on the article's page, in its section's list.
// usage: dotnet run -c Release --project bench/Visibility -- CMS SITE[,SITE…] WRITER_KEY APPROVER_KEY [PUBLICATIONS]
// With several nodes of the site, a page is seen when the slowest shows it; "behind" is by how much that was later than the API.
// A running portal (./run) and two keys (apikey add … --role author, --role approver); default 100 publications.
if (args.Length < 4)
{
    await Console.Error.WriteLineAsync("usage: CMS SITE WRITER_KEY APPROVER_KEY [PUBLICATIONS]");
    return 1;
}

using var office = new Office(new Uri(args[0]), args[2], args[3]);
using var readers = new Readers(new Uri(args[0]), [.. args[1].Split(',').Select(site => new Uri(site))]);
var publications = args.Length > 4 ? int.Parse(args[4], System.Globalization.CultureInfo.InvariantCulture) : 100;
var times = new SortedDictionary<string, List<double>>(StringComparer.Ordinal);
for (var i = 0; i < publications; i++)
{
    var article = await office.PublishAsync(i);
    foreach (var (where, milliseconds) in await readers.SeeAsync(article))
    {
        if (!times.TryGetValue(where, out var list))
            times[where] = list = [];
        list.Add(milliseconds);
    }
}

foreach (var (where, list) in times)
{
    list.Sort();
    Console.WriteLine($"{where,-8} median {list[list.Count / 2],6:F1} ms   p99 {list[(int)Math.Ceiling(list.Count * 0.99) - 1],6:F1} ms   n={list.Count}");
}

return 0;
