using AngleSharp;
using AngleSharp.Html.Dom;

namespace CommsPortal.Cms.Tests.Desk;

/// <summary>Somebody at a browser without scripts: keeps cookies, fills in forms as they stand on the page, presses buttons.</summary>
public sealed class DeskVisitor(HttpClient client)
{
    public HttpClient Client { get; } = client;

    public async Task<DeskAnswer> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request);
    }

    /// <summary>Goes where an answer sends one.</summary>
    public Task<DeskAnswer> FollowAsync(DeskAnswer answer) =>
        GetAsync(answer.Location ?? throw new InvalidOperationException($"No redirect but {answer.Status}: {answer.Text.Trim()}"));

    /// <summary>Sends a form.</summary>
    /// <param name="values">What is typed into fields, by name; other fields stay as they are.</param>
    /// <param name="button">The value of the pressed button named <c>do</c>, if any.</param>
    /// <param name="files">Files chosen in fields, in forms that take files.</param>
    public async Task<DeskAnswer> SubmitAsync(
        IHtmlFormElement form, IReadOnlyDictionary<string, string[]>? values = null, string? button = null,
        params (string Field, string Name, byte[] Bytes)[] files)
    {
        var fields = FieldsOf(form).Where(f => values is null || !values.ContainsKey(f.Key)).ToList();
        fields.AddRange((values ?? new Dictionary<string, string[]>()).SelectMany(v => v.Value.Select(text => KeyValuePair.Create(v.Key, text))));
        if (button is not null)
            fields.Add(KeyValuePair.Create("do", button));
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action") ?? form.Owner!.Location.PathName);
        request.Content = form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(fields, files) : new FormUrlEncodedContent(fields);
        return await SendAsync(request);
    }

    public async Task<DeskAnswer> SignInAsync(string email, string password, string? returnUrl = null)
    {
        var page = await GetAsync("/desk/sign-in" + (returnUrl is null ? "" : "?ReturnUrl=" + Uri.EscapeDataString(returnUrl)));
        return await SubmitAsync(page.Form(".gate form"), new Dictionary<string, string[]> { ["Email"] = [email], ["Password"] = [password] });
    }

    public async Task<DeskAnswer> SendAsync(HttpRequestMessage request)
    {
        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var context = BrowsingContext.New(Configuration.Default);
        var address = new Uri(Client.BaseAddress!, request.RequestUri!).ToString();
        var page = await context.OpenAsync(r => r.Content(html).Address(address), TestContext.Current.CancellationToken);
        var location = (int)response.StatusCode is >= 300 and < 400 ? response.Headers.Location?.OriginalString : null;
        return new DeskAnswer(response.StatusCode, page, location, response);
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    // As browsers send it.
                    yield return KeyValuePair.Create(name, area.Value.ReplaceLineEndings("\r\n"));
                    break;
                case IHtmlSelectElement select:
                    yield return KeyValuePair.Create(name, select.Value ?? "");
                    break;
            }
        }
    }

    private static MultipartFormDataContent Multipart(
        IEnumerable<KeyValuePair<string, string>> fields, (string Field, string Name, byte[] Bytes)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), $"\"{name}\"");
        foreach (var (field, name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), $"\"{field}\"", $"\"{name}\"");
        return content;
    }
}
