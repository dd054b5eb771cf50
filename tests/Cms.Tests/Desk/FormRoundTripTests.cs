using System.Collections;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk;

/// <summary>Whatever a content type declares can be edited: a form that is opened and saved unchanged changes nothing.</summary>
public sealed class FormRoundTripTests(CmsHost<Sqlite> host) : DeskTest<Sqlite>(host)
{
    public static TheoryData<string> Types => new(new ContentTypeRegistry().All.Select(t => t.Name));

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Saving_an_untouched_form_keeps_every_field_of_the_type(string name)
    {
        var type = Host.Services.GetRequiredService<ContentTypeRegistry>().Get(name);
        var media = await AddMediaAsync();
        await AddTermsAsync(type);
        var content = type.CreateEmpty();
        foreach (var field in type.Fields)
            field.Property.SetValue(content, Fill(field, media));
        var created = await Host.Services.GetRequiredService<CreateArticle>()
            .ExecuteAsync(name, content, new ArticleOrigin(), Actor.CommandLine, Cancellation);
        var editor = await PersonAsync(Role.Editor);
        var page = await editor.GetAsync($"/desk/articles/{created.ArticleId}/edit");
        var saved = await editor.SubmitAsync(page.Form(".article-form"), button: "save");
        Assert.True(saved.Location is not null, saved.Text);
        await using var db = OpenDatabase();
        var stored = await db.Editions.SingleAsync(e => e.ArticleId == created.ArticleId, Cancellation);
        Assert.Equal(ContentJson.Serialize(content), stored.Content);
    }

    // Content names terms in an order of its own, and one that is no longer there.
    private async Task AddTermsAsync(ContentTypeDescriptor type)
    {
        await using var db = OpenDatabase();
        foreach (var kind in type.Fields.Where(f => f.Kind == FieldKind.Terms).Select(f => f.Taxonomy!))
        {
            if (!await db.Terms.AnyAsync(t => t.Kind == kind, Cancellation))
                db.Terms.AddRange(new[] { "mot", "hai", "ba" }.Select((slug, order) => new Term { Kind = kind, Slug = slug, Name = slug, Order = order }));
        }

        await db.SaveChangesAsync(Cancellation);
    }

    private static object Fill(FieldDescriptor field, Guid media) => field.Kind switch
    {
        FieldKind.Region => FillItem(field, media),
        FieldKind.RegionList => FillList(field, media),
        FieldKind.Boolean => true,
        FieldKind.Terms => new List<string> { "ba", "khong-con-trong-danh-muc", "mot" },
        FieldKind.Tags => new List<string> { "chuyển đổi số", "“ngoặc”" },
        FieldKind.Articles => new List<Guid> { new("01900000-0000-7000-8000-000000000001"), new("01900000-0000-7000-8000-000000000002") },
        FieldKind.Media => media,
        FieldKind.Date => new DateOnly(2026, 11, 21),
        FieldKind.Number => Number(field),
        FieldKind.Choice => field.Options[^1].Key,
        FieldKind.Slug or FieldKind.Column or FieldKind.Term => "mot-hai-ba",
        FieldKind.Email => "ten@example.vn",
        FieldKind.Url => "https://example.vn/?a=1&b=2",
        FieldKind.Markdown => "\n\nDòng đầu trống <b>\"'&amp;\n\n| a | b |\n|---|---|\n\n    mã\n",
        FieldKind.LongText => "Hai dòng:\n“một” & <hai>",
        _ => "Chữ \"thường\" & <đậm> ơ",
    };

    private static object FillItem(FieldDescriptor region, Guid media)
    {
        var item = Activator.CreateInstance(region.ItemType!)!;
        foreach (var field in region.ItemFields)
            field.Property.SetValue(item, Fill(field, media));
        return item;
    }

    private static IList FillList(FieldDescriptor list, Guid media)
    {
        var items = (IList)Activator.CreateInstance(list.Property.PropertyType)!;
        items.Add(FillItem(list, media));
        items.Add(FillItem(list, media));
        return items;
    }

    private static object Number(FieldDescriptor field)
    {
        var type = Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType;
        return type == typeof(decimal) ? 1_234_567.125m : type == typeof(int) ? 1_000 : Convert.ChangeType(1000, type, System.Globalization.CultureInfo.InvariantCulture);
    }
}
