using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Checks.Consents;

/// <summary>Notes that a person agreed to be named and shown in an article. The text stays as it is.</summary>
public sealed class RecordConsent(ConsentTransactions transactions, TimeProvider time)
{
    private const int LongestName = 200;
    private const int LongestEvidence = 300;

    public Task<PersonConsent> ExecuteAsync(
        Guid articleId, string? person, ConsentForm form, DateOnly? givenOn, string? evidence, Actor actor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var name = Text(person, LongestName) ?? throw Refuse("Hãy ghi tên người đồng ý.");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.Now(), Clock.HoChiMinhCity).DateTime);
        if (givenOn is not { } day || day > today)
            throw Refuse("Hãy ghi ngày đồng ý; ngày không ở tương lai.");
        var consent = new PersonConsent
        {
            Id = time.NewId(),
            ArticleId = articleId,
            Person = name,
            Form = form,
            GivenOn = day,
            Evidence = Text(evidence, LongestEvidence),
            RecordedAt = time.Now(),
            RecordedBy = actor.Name,
        };
        return transactions.RunAsync(articleId, actor, "record-consent", name, db =>
        {
            db.Consents.Add(consent);
            return Task.FromResult(consent);
        }, cancellationToken);
    }

    private static string? Text(string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var clean = Slugs.VietnameseText.Normalize(text).Trim();
        return clean.Length <= longest ? clean : throw Refuse($"Dài quá {longest} ký tự; hãy rút gọn.");
    }

    private static EditorialException Refuse(string message) => new(ProblemCode.InvalidContent, message);
}
