using CommsPortal.Contracts.Press;

namespace CommsPortal.Cms.Press.Description;

/// <summary>Example answers of the press API, made of the very records that answers are made of.</summary>
internal static class PressExamples
{
    private static readonly Guid Id = new("01938f5e-7c1a-7b2e-9d3f-0123456789ab");
    private static readonly DateTimeOffset At = new(2026, 11, 20, 1, 30, 0, TimeSpan.Zero);

    /// <summary>By the type that is answered or sent.</summary>
    public static IReadOnlyDictionary<Type, Func<object>> Makers { get; } = new Dictionary<Type, Func<object>>
    {
        [typeof(PressTerms)] = () => new PressTerms
        {
            Edition = "1",
            EffectiveFrom = new DateOnly(2026, 11, 1),
            Rules = [new PressRule("attribution", "Ghi nguồn", "Attribution", "Ghi rõ nguồn khi đăng lại.", "Name the source when you publish.")],
            Quotas = new PressQuotas(600, 600, 25, 365, 30),
            Contact = new PressContact("Trung tâm Báo chí", "baochi@example.gov.vn", null, null),
        },
        [typeof(PressAccountState)] = () => new PressAccountState
        {
            Outlet = "Báo Ví Dụ",
            Person = "Trần Thị Mai",
            Scopes = ["read", "embargoes"],
            Networks = [],
            RequestsPerMinute = 600,
            Terms = "1",
            Keys = [new PressKeyState(Id, "cpp_3f9a", At, At.AddDays(365), At, true)],
            Days = [new PressDay(new DateOnly(2026, 11, 20), 1440)],
            Lag = new PressLag(At, 0, 0),
        },
        [typeof(ShownPressKey)] = () => new ShownPressKey("cpp_…", "Báo Ví Dụ", At.AddDays(365)),
        [typeof(KeyRotation)] = () => new KeyRotation(),
        [typeof(IReadOnlyList<WebhookSubscription>)] = () => new[] { NewWebhook() },
        [typeof(WebhookSubscription)] = NewWebhook,
        [typeof(WebhookDefinition)] = () => new WebhookDefinition { Url = "https://toasoan.example/webhook", Types = ["news"] },
        [typeof(WebhookDeliveryReport)] = NewDelivery,
        [typeof(WebhookDeliveryPage)] = () => new WebhookDeliveryPage([NewDelivery()], null),
        [typeof(WebhookReplay)] = () => new WebhookReplay(1200, 1250),
        [typeof(WebhookReplayQueued)] = () => new WebhookReplayQueued(51),
    };

    private static WebhookSubscription NewWebhook() => new()
    {
        Id = Id,
        Url = "https://toasoan.example/webhook",
        Description = "Ban thời sự",
        Signature = "v1",
        Types = ["news"],
        Terms = [],
        Kinds = [],
        Embargoes = false,
        Enabled = true,
        FromSequence = 1200,
        CreatedAt = At,
        Health = new WebhookHealth("healthy", 0, 0, At, null, null),
    };

    private static WebhookDeliveryReport NewDelivery() => new()
    {
        Id = "msg_1250",
        Log = "changes",
        Sequence = 1250,
        State = "delivered",
        Attempts = 1,
        Status = 204,
        Milliseconds = 84,
        CreatedAt = At,
        FinishedAt = At,
        Body = """{"type":"article.published","timestamp":"2026-11-20T01:30:00Z","data":{}}""",
    };
}
