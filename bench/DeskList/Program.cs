// Measures the desk's list of articles. ./run does all of it; by hand:
//   CommsPortal.DeskListBench fill DATA COUNT        a data folder with COUNT articles in all states, and people who may see them
//   CommsPortal.DeskListBench measure ADDRESS TIMES  asks a CMS on such a folder for each list TIMES times and prints how long it took
using System.Globalization;
using CommsPortal.DeskListBench;

switch (args)
{
    case ["fill", var folder, var number] when int.TryParse(number, CultureInfo.InvariantCulture, out var count) && count > 0:
        await Newsroom.FillAsync(folder, count);
        return 0;
    case ["measure", var address, var number] when Uri.TryCreate(address, UriKind.Absolute, out var cms) && int.TryParse(number, CultureInfo.InvariantCulture, out var times):
        await Lists.MeasureAsync(cms, times);
        return 0;
    default:
        Console.Error.WriteLine("usage: CommsPortal.DeskListBench fill DATA COUNT | measure ADDRESS TIMES");
        return 2;
}
