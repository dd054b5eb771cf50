// Measures how long after a publication webhooks have their message while others hang and fail. ./run does the rest.
//   CommsPortal.WebhooksBench fill DATA PORT HEALTHY HANGING FAILING     prints the keys of a writer and of an approver
//   CommsPortal.WebhooksBench measure CMS PORT HEALTHY PUBLICATIONS WRITER APPROVER
using System.Globalization;
using CommsPortal.Visibility;
using CommsPortal.WebhooksBench;

switch (args)
{
    case ["fill", var folder, var port, var healthy, var hanging, var failing]:
        await Newsrooms.FillAsync(folder, Number(port), Number(healthy), Number(hanging), Number(failing));
        return 0;
    case ["measure", var cms, var port, var healthy, var publications, var writer, var approver]:
        using (var office = new Office(new Uri(cms), writer, approver))
        await using (var receivers = await Receivers.StartAsync(Number(port)))
            return await new Measurement(office, receivers, Number(healthy)).RunAsync(Number(publications));
    default:
        Console.Error.WriteLine("usage: CommsPortal.WebhooksBench fill DATA PORT HEALTHY HANGING FAILING | measure CMS PORT HEALTHY PUBLICATIONS WRITER APPROVER");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
