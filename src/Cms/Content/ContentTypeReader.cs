using System.Reflection;
using System.Text.Json;

namespace CommsPortal.Cms.Content;

/// <summary>Reads content types from their classes by reflection, once at start.</summary>
internal static class ContentTypeReader
{
    public static ContentTypeDescriptor Read(Type type)
    {
        var declaration = type.GetCustomAttribute<ContentTypeAttribute>()
            ?? throw new InvalidOperationException($"{type} has no [ContentType].");
        if (!typeof(ArticleContent).IsAssignableFrom(type))
            throw new InvalidOperationException($"{type} carries [ContentType] but does not derive from ArticleContent.");
        var fields = ReadFields(type);
        var own = fields.Where(f => f.Property.DeclaringType != typeof(ArticleContent)).ToList();
        return new ContentTypeDescriptor(declaration, type, fields, own);
    }

    private static List<FieldDescriptor> ReadFields(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(ReadField)
            .OfType<FieldDescriptor>()
            .OrderBy(f => f.Order)
            .ToList();

    private static FieldDescriptor? ReadField(PropertyInfo property)
    {
        if (property.GetCustomAttribute<RegionAttribute>() is { } region)
            return ReadRegion(property, region);
        if (property.GetCustomAttribute<FieldAttribute>() is not { } field)
            return null;
        var kind = field.Kind == FieldKind.Auto ? KindOf(property) : field.Kind;
        var options = field.Options.Select(o => o.Split('=', 2)).Select(o => KeyValuePair.Create(o[0], o[^1])).ToList();
        return new FieldDescriptor(
            JsonNamingPolicy.CamelCase.ConvertName(property.Name), field.Title, field.Help, kind, field.Required,
            field.MaxLength > 0 ? field.MaxLength : DefaultLength(kind), field.Taxonomy, options, field.Searchable, field.Order, property,
            null, [], 0);
    }

    private static FieldDescriptor ReadRegion(PropertyInfo property, RegionAttribute region)
    {
        var list = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(List<>);
        var item = list ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        return new FieldDescriptor(
            JsonNamingPolicy.CamelCase.ConvertName(property.Name), region.Title, region.Help,
            list ? FieldKind.RegionList : FieldKind.Region, region.Required, 0, null, [], false, region.Order, property,
            item, ReadFields(item), list ? region.MaxItems : 1);
    }

    private static FieldKind KindOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string))
            return FieldKind.Text;
        if (type == typeof(bool))
            return FieldKind.Boolean;
        if (type == typeof(DateOnly))
            return FieldKind.Date;
        if (type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double))
            return FieldKind.Number;
        throw new InvalidOperationException($"{property.DeclaringType}.{property.Name}: name its FieldKind; none follows from {type}.");
    }

    private static int DefaultLength(FieldKind kind) => kind switch
    {
        FieldKind.Markdown => 400_000,
        FieldKind.LongText => 4_000,
        _ => 300,
    };
}
