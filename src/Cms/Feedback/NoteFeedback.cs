using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Feedback;

/// <summary>Writes what only the office reads about a reader's message.</summary>
public sealed class NoteFeedback(FeedbackTransactions transactions, TimeProvider time)
{
    public const int Longest = 2_000;

    public Task ExecuteAsync(Guid id, string? text, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, null, actor, (work, _) =>
        {
            work.Db.FeedbackNotes.Add(new FeedbackNote
            {
                Id = time.NewId(),
                MessageId = id,
                Author = work.Actor.Name,
                Text = NominationText.Require(text, Longest, "Ghi chú", "Hãy viết ghi chú."),
                At = work.Now,
            });
            return Task.CompletedTask;
        }, cancellationToken);
}
