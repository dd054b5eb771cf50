using System.Net;
using System.Net.Sockets;
using CommsPortal.Cms.Outgoing;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Outgoing;

/// <summary>Calls servers on the loopback, as an office may have them do that names the network, with names that lead where a test says.</summary>
public sealed class OutgoingClientTests
{
    private readonly Names names = new();

    [Fact]
    public async Task An_answer_has_its_status_and_no_more_of_its_body_than_was_asked_for()
    {
        await using var receiver = await Receiver.StartAsync(async (context, _) =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "120";
            context.Response.Headers.SetCookie = "a=b";
            for (var i = 0; i < 10_000 && !context.RequestAborted.IsCancellationRequested; i++)
                await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, new string('x', 8_192));
        });
        using var client = Client();
        var answer = await SendAsync(client, receiver.Address);
        Assert.Equal((HttpStatusCode.TooManyRequests, 10, TimeSpan.FromMinutes(2)), (answer.Status!.Value, answer.Body.Length, answer.RetryAfter!.Value));
        Assert.False(answer.IsSuccess);
        await SendAsync(client, receiver.Address);
        Assert.All(receiver.Received, r => Assert.False(r.Headers.ContainsKey("Cookie")));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirection_is_not_followed(int status)
    {
        await using var inside = await Receiver.AnsweringAsync(200);
        await using var receiver = await Receiver.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = inside.Address.ToString();
            return Task.CompletedTask;
        });
        using var client = Client();
        var answer = await SendAsync(client, receiver.Address);
        Assert.Equal(((HttpStatusCode)status, false), (answer.Status!.Value, answer.IsSuccess));
        Assert.Empty(inside.Received);
    }

    [Fact]
    public async Task A_name_that_leads_into_the_network_is_refused_and_nothing_is_sent()
    {
        await using var inside = await Receiver.AnsweringAsync(200);
        names.Lead("inside.example", IPAddress.Loopback);
        using var client = Client(networks: "");
        Assert.Equal(OutgoingFailure.Unreachable, (await SendAsync(client, new Uri("http://inside.example/"))).Failure);
        Assert.Equal(OutgoingFailure.Unreachable, (await SendAsync(client, inside.Address)).Failure);
        Assert.Equal(1, names.Asked);
        Assert.Empty(inside.Received);
    }

    [Fact]
    public async Task One_address_within_the_network_among_public_ones_refuses_the_name()
    {
        await using var receiver = await Receiver.AnsweringAsync(200);
        names.Lead("mixed.example", IPAddress.Loopback, IPAddress.Parse("10.0.0.1"));
        using var client = Client();
        Assert.Equal(OutgoingFailure.Unreachable, (await SendAsync(client, Named("mixed.example", receiver))).Failure);
        Assert.Empty(receiver.Received);
    }

    [Fact]
    public async Task A_name_that_leads_inside_at_the_second_look_is_refused_then()
    {
        await using var receiver = await Receiver.StartAsync((context, _) =>
        {
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        names.Lead("rebinding.example", IPAddress.Loopback);
        using var client = Client();
        Assert.True((await SendAsync(client, Named("rebinding.example", receiver))).IsSuccess);
        Assert.Equal(1, names.Asked);
        names.Lead("rebinding.example", IPAddress.Parse("192.168.1.1"));
        Assert.Equal(OutgoingFailure.Unreachable, (await SendAsync(client, Named("rebinding.example", receiver))).Failure);
        Assert.Equal(2, names.Asked);
        Assert.Single(receiver.Received);
    }

    [Fact]
    public async Task An_address_without_encryption_is_refused_unless_the_office_allows_it()
    {
        await using var receiver = await Receiver.AnsweringAsync(200);
        using var client = Client(allowHttp: false);
        Assert.Equal(OutgoingFailure.Unreachable, (await SendAsync(client, receiver.Address)).Failure);
        Assert.Empty(receiver.Received);
    }

    [Fact]
    public async Task Whoever_never_answers_is_given_up_in_time()
    {
        await using var receiver = await Receiver.StartAsync(async (context, _) => await Task.Delay(Timeout.Infinite, context.RequestAborted)
            .ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default));
        using var client = Client(seconds: 1);
        Assert.Equal(OutgoingFailure.TimedOut, (await SendAsync(client, receiver.Address)).Failure);
    }

    [Fact]
    public async Task Nobody_listening_no_such_name_and_no_http_are_told_apart_by_nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var silent = listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var client = Client();
        var asked = SendAsync(client, new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"));
        using (var accepted = await silent)
            await accepted.GetStream().WriteAsync("no HTTP at all\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal(OutgoingFailure.Unreachable, (await asked).Failure);
        Assert.Equal(OutgoingFailure.Unreachable, (await SendAsync(client, new Uri("http://nobody.example/"))).Failure);
    }

    [Theory]
    [InlineData("https://press.example/hook?a=b", true)]
    [InlineData("https://[2404:6800:4005::200e]/", true)]
    [InlineData("http://press.example/hook", false)]
    [InlineData("https://press.example:8443/hook", false)]
    [InlineData("https://a:b@press.example/", false)]
    [InlineData("https://press.example/#x", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("https://0x7f.1/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://[::ffff:10.0.0.1]/", false)]
    [InlineData("ftp://press.example/", false)]
    [InlineData("/hook", false)]
    [InlineData("", false)]
    public void What_an_address_shows_to_be_wrong_is_said_at_once(string address, bool good)
    {
        using var client = Client(allowHttp: false, networks: "");
        Assert.Equal(good, client.Refusal(address) is null);
    }

    private OutgoingClient Client(bool allowHttp = true, string networks = "127.0.0.0/8", int seconds = 60) => new(
        Options.Create(new OutgoingOptions { AllowHttp = allowHttp, Networks = networks, Seconds = seconds }), names, TimeProvider.System);

    private static Uri Named(string host, Receiver receiver) => new($"http://{host}:{receiver.Address.Port}/");

    private static async Task<OutgoingAnswer> SendAsync(OutgoingClient client, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("{}") };
        return await client.SendAsync(request, 10, TestContext.Current.CancellationToken);
    }

    /// <summary>The names of the world outside, as somebody hostile has set them.</summary>
    private sealed class Names : IHostResolver
    {
        private readonly Dictionary<string, IPAddress[]> addresses = [];

        public int Asked { get; private set; }

        public void Lead(string host, params IPAddress[] to) => addresses[host] = to;

        public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
        {
            Asked++;
            return addresses.TryGetValue(host, out var found)
                ? Task.FromResult<IReadOnlyList<IPAddress>>(found)
                : Task.FromException<IReadOnlyList<IPAddress>>(new SocketException((int)SocketError.HostNotFound));
        }
    }
}
