using System.Globalization;
using CommsPortal.LongPollBench;

// Many clients wait for the change log by long poll and others ask for lists at a steady rate, while articles are published: does every
// waiting client get every change, and how soon?
// usage: CMS WRITER_KEY APPROVER_KEY POLLERS LISTS_A_SECOND PUBLICATIONS SECONDS      (see bench/LongPoll/run)
if (args.Length != 7)
{
    await Console.Error.WriteLineAsync("usage: CMS WRITER_KEY APPROVER_KEY POLLERS LISTS_A_SECOND PUBLICATIONS SECONDS");
    return 2;
}

var cms = new Uri(args[0]);
var numbers = args[3..].Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
var (pollers, lists, publications, span) = (numbers[0], numbers[1], numbers[2], TimeSpan.FromSeconds(numbers[3]));
using var office = new Office(cms, args[1], args[2]);
await office.PrepareAsync(publications);

await using var waiting = await Pollers.StartAsync(cms, pollers);
await waiting.AllWaitAsync();
using var asking = new Lists(cms, lists);
asking.Begin();
await office.PublishAsync(span);
var complete = await waiting.EndAsync(office.Published);
await asking.EndAsync();

Console.WriteLine($"{pollers} long polls, {lists} lists a second, {publications} publications in {span.TotalSeconds:F0} s");
Console.WriteLine($"wake-ups: {waiting.Seen} of {(long)pollers * publications}; lost: {waiting.Lost}; twice: {waiting.Twice}; clients without a gap: {complete} of {pollers}");
Figures.Print("publication, request to answer", office.Durations);
Figures.Print("wake-up, since publication was asked for", waiting.SinceAsked(office));
Figures.Print("wake-up, since publication was answered", waiting.SinceAnswered(office));
Figures.Print("list, since it was due", asking.Durations);
Console.WriteLine($"lists that failed: {asking.Failed}");
return waiting.Lost == 0 && waiting.Twice == 0 && complete == pollers && asking.Failed == 0 ? 0 : 1;
