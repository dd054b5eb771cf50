// Measures the desk on a large office. ./run does all of it; by hand:
//   CommsPortal.DeskBench files FOLDER CONTENT COUNT       COUNT published articles as a folder that the CMS imports; CONTENT is the sample content
//   CommsPortal.DeskBench fill DATA FOLDER COUNT MEDIA     people, COUNT articles that are not public, MEDIA items of the library
//   CommsPortal.DeskBench measure ADDRESS TIMES            asks a CMS on such a data folder for each list and page TIMES times
using System.Globalization;
using CommsPortal.DeskBench;

switch (args)
{
    case ["files", var folder, var content, var count]:
        await PublicFiles.WriteAsync(folder, content, Number(count), TimeProvider.System.GetUtcNow());
        return 0;
    case ["fill", var data, var folder, var count, var media]:
        await Newsroom.FillAsync(data, folder, Number(count), Number(media));
        return 0;
    case ["measure", var address, var times] when Uri.TryCreate(address, UriKind.Absolute, out var cms):
        await Lists.MeasureAsync(cms, Number(times));
        await Pages.MeasureAsync(cms, Number(times));
        return 0;
    default:
        Console.Error.WriteLine("usage: CommsPortal.DeskBench files FOLDER CONTENT COUNT | fill DATA FOLDER COUNT MEDIA | measure ADDRESS TIMES");
        return 2;
}

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
