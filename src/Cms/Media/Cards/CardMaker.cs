using CommsPortal.Cms.Media.Processing;
using CommsPortal.Cms.Media.Renditions;
using CommsPortal.Cms.Media.Storage;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Cards;

/// <summary>Gives cards from storage and makes those that are asked for the first time: each once, one after the other.</summary>
public sealed partial class CardMaker : IDisposable
{
    private const string MasterFile = "master.png";

    // What is drawn once for ever may wait; renditions for readers have processors of their own.
    private const int AtATime = 1;

    private readonly IMediaStorage storage;
    private readonly ScratchFolders scratch;
    private readonly ILogger<CardMaker> logger;
    private readonly CardPainter painter;
    private readonly ProcessGate gate;
    private readonly SingleFlight flights;

    public CardMaker(IMediaStorage storage, ScratchFolders scratch, IOptions<MediaOptions> options, TimeProvider time, ILogger<CardMaker> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.storage = storage;
        this.scratch = scratch;
        this.logger = logger;
        painter = new CardPainter(options);
        gate = new ProcessGate(AtATime, options.Value.MaxWaiting);
        flights = new SingleFlight(time);
    }

    /// <exception cref="MediaUnavailableException">It cannot be made now.</exception>
    public async Task<Stream> OpenAsync(Card card, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(card);
        var key = MediaKey.Derived(card.ArticleId, card.FileName);
        if (await storage.OpenAsync(key, cancellationToken) is { } ready)
            return ready;
        try
        {
            await flights.RunAsync(key, () => MakeAsync(key, card), cancellationToken);
        }
        catch (RenditionFailedException e)
        {
            LogFailed(logger, e, card.ArticleId);
            throw new MediaUnavailableException("Ảnh chia sẻ của bài tạm thời chưa vẽ được. Hãy thử lại sau một phút.");
        }

        return await storage.OpenAsync(key, cancellationToken) ?? throw new MediaUnavailableException("Bài vừa được rút hoặc vừa có phiên bản mới.");
    }

    /// <summary>Removes the article's cards, all or all but one.</summary>
    public async Task RemoveAsync(Guid articleId, string? exceptFileName, CancellationToken cancellationToken)
    {
        var keys = new List<MediaKey>();
        await foreach (var key in storage.ListAsync(articleId, cancellationToken))
        {
            if (key.Name.StartsWith(Card.Prefix, StringComparison.Ordinal) && key.Name != exceptFileName)
                keys.Add(key);
        }

        foreach (var key in keys)
            await storage.DeleteAsync(key, cancellationToken);
    }

    public void Dispose() => gate.Dispose();

    private Task<bool> MakeAsync(MediaKey key, Card card) => gate.RunAsync(
        async () =>
        {
            if (await storage.ExistsAsync(key, CancellationToken.None))
                return false;
            using var folder = scratch.Create();
            var made = await painter.PaintAsync(folder, card, await FetchMasterAsync(card.Picture, folder), CancellationToken.None);
            await using var result = File.OpenRead(folder.File(made));
            await storage.PutAsync(key, result, CancellationToken.None);
            await RemoveAsync(card.ArticleId, key.Name, CancellationToken.None);
            LogMade(logger, card.ArticleId, card.Edition, result.Length);
            return true;
        },
        CancellationToken.None);

    private async Task<string?> FetchMasterAsync(CardPicture? picture, ScratchFolder folder)
    {
        if (picture is null)
            return null;
        await using var master = await storage.OpenAsync(MediaKey.Master(picture.AssetId, picture.Revision), CancellationToken.None)
            ?? throw new RenditionFailedException($"The master of {picture.AssetId} is not in storage.");
        await using var copy = File.Create(folder.File(MasterFile));
        await master.CopyToAsync(copy);
        return MasterFile;
    }

    [LoggerMessage(5140, LogLevel.Information, "Made the card of {ArticleId}, edition {Edition}: {Bytes} bytes")]
    private static partial void LogMade(ILogger logger, Guid articleId, int edition, long bytes);

    [LoggerMessage(5141, LogLevel.Error, "Could not make the card of {ArticleId}")]
    private static partial void LogFailed(ILogger logger, Exception exception, Guid articleId);
}
