using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Duplicates;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Media.Duplicates;

public sealed class SimilarMediaOnSqlite : SimilarMediaTests<Sqlite>;

public sealed class SimilarMediaOnPostgres : SimilarMediaTests<Postgres>;

/// <summary>Pictures that look alike are found by their looks, from real files.</summary>
public abstract class SimilarMediaTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static string Sample(string name) => Path.Combine(Repository.Root, "content", "images", name);

    [Fact]
    public async Task The_same_picture_in_another_size_and_format_is_found_and_another_picture_is_not()
    {
        var picture = await UploadAsync(await File.ReadAllBytesAsync(Sample("cho-quet-ma.jpg")));
        var other = await UploadAsync(await File.ReadAllBytesAsync(Sample("cang-container.jpg")));
        var smaller = await UploadAsync(await RenditionAsync(picture, "w640.webp"));
        var plain = await UploadAsync(HostileFiles.Gif);
        Assert.Equal([smaller.Id], (await Similar.OfAsync(picture, 10, CancellationToken.None)).Select(a => a.Id));
        Assert.Equal([picture.Id], (await Similar.OfAsync(smaller, 10, CancellationToken.None)).Select(a => a.Id));
        Assert.Empty(await Similar.OfAsync(other, 10, CancellationToken.None));
        Assert.Empty(await Similar.OfAsync(plain, 10, CancellationToken.None));
        var (groups, total) = await Similar.GroupsAsync(10, CancellationToken.None);
        Assert.Equal(1, total);
        Assert.Equal([picture.Id, smaller.Id], Assert.Single(groups).Select(a => a.Id));
    }

    [Fact]
    public async Task A_replaced_picture_looks_like_its_new_content()
    {
        var picture = await UploadAsync(await File.ReadAllBytesAsync(Sample("cho-quet-ma.jpg")));
        var smaller = await UploadAsync(await RenditionAsync(picture, "w640.webp"));
        var replaced = await Services.GetRequiredService<ReplaceMedia>().ExecuteAsync(
            picture.Id, 1, File.OpenRead(Sample("cang-container.jpg")), "a.jpg", Newsroom.Editor, CancellationToken.None);
        Assert.NotEqual(picture.Look, replaced!.Look);
        Assert.Empty(await Similar.OfAsync(smaller, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Every_pair_within_the_difference_is_in_one_group_as_a_reading_of_all_pairs_finds_it()
    {
        var random = new Random(11);
        var looks = new List<long>();
        for (var i = 0; i < 60; i++)
            looks.Add(i % 6 == 0 ? random.NextInt64() : Changed(looks[i - 1], random));
        await using (var db = OpenDatabase())
        {
            db.MediaAssets.AddRange(looks.Select((look, i) => new MediaAsset
            {
                Id = Time.NewId(),
                FileName = $"{i}.jpg",
                ContentType = "image/jpeg",
                Sha256 = $"{i}",
                Width = 1,
                Height = 1,
                Look = look,
                UploadedAt = Time.Now(),
            }));
            await db.SaveChangesAsync();
        }

        var (groups, _) = await Similar.GroupsAsync(100, CancellationToken.None);
        var groupOf = groups.SelectMany((g, number) => g.Select(a => (a.Look!.Value, number))).ToLookup(p => p.Value, p => p.number);
        foreach (var a in looks)
        {
            foreach (var b in looks.Where(b => b != a && System.Numerics.BitOperations.PopCount((ulong)(a ^ b)) <= SimilarMedia.MaxDifference))
                Assert.Equal(groupOf[a].First(), groupOf[b].First());
        }
    }

    [Fact]
    public async Task Pictures_that_came_before_are_looked_at_once()
    {
        var picture = await UploadAsync(await File.ReadAllBytesAsync(Sample("cho-quet-ma.jpg")));
        await using var db = OpenDatabase();
        await db.MediaAssets.ExecuteUpdateAsync(s => s.SetProperty(a => a.Look, (long?)null));
        var backfill = ActivatorUtilities.CreateInstance<PictureBackfill>(Services);
        Assert.Equal(1, await backfill.RunAsync(CancellationToken.None));
        Assert.Equal(0, await backfill.RunAsync(CancellationToken.None));
        Assert.Equal(picture.Look, (await db.MediaAssets.AsNoTracking().SingleAsync()).Look);
    }

    private SimilarMedia Similar => Services.GetRequiredService<SimilarMedia>();

    private static long Changed(long look, Random random)
    {
        for (var bits = random.Next(SimilarMedia.MaxDifference + 1); bits > 0; bits--)
            look ^= 1L << random.Next(64);
        return look;
    }

    private async Task<MediaAsset> UploadAsync(byte[] bytes)
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        return (await Services.GetRequiredService<UploadMedia>().ExecuteAsync(new MemoryStream(bytes), "a.jpg", new MediaTexts(), Newsroom.Editor, CancellationToken.None)).Asset;
    }

    private async Task<byte[]> RenditionAsync(MediaAsset asset, string name)
    {
        var plan = Services.GetRequiredService<Cms.Media.Renditions.RenditionPlan>();
        var (spec, height) = plan.For(asset).Single(r => r.Spec.FileName == name);
        return await MediaRig.ReadAsync(await Services.GetRequiredService<Cms.Media.Renditions.RenditionMaker>().OpenAsync(asset, spec, height, CancellationToken.None));
    }
}
