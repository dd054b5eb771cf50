using System.Text.Json.Nodes;
using CommsPortal.Cms.Slugs;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CommsPortal.Cms.Import;

/// <summary>
/// Reads YAML event by event into JSON, so that nothing in it can name a type, refer to itself or grow: tags, anchors and aliases are
/// refused, depth and number of values are bounded.
/// </summary>
internal sealed class FrontMatterReader
{
    private const int MaxDepth = 16;
    private const int MaxValues = 10_000;

    private readonly Parser parser;
    private readonly int firstLine;
    private int values;

    private FrontMatterReader(string yaml, int firstLine)
    {
        parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
        this.firstLine = firstLine;
    }

    /// <summary>Reads the fields at the head of a file.</summary>
    public static JsonObject Read(string yaml, int firstLine) => Read(yaml, firstLine, reader => reader.ReadFields());

    /// <summary>Reads a file that is one list, such as a taxonomy.</summary>
    public static JsonArray ReadList(string yaml) => Read(yaml, 1, reader => reader.ReadItems());

    private static T Read<T>(string yaml, int firstLine, Func<FrontMatterReader, T> read)
    {
        var reader = new FrontMatterReader(yaml, firstLine);
        try
        {
            return read(reader);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's scanner answers some broken texts with exceptions of the framework instead of its own.
            throw new FrontMatterException(
                reader.Line(e is YamlException { Start: var start } ? start : Mark.Empty),
                $"không đọc được phần đầu tệp ({e.Message}). Kiểm tra thụt đầu dòng; chữ có dấu : hoặc # thì đặt trong ngoặc kép.",
                e);
        }
    }

    private JsonObject ReadFields() => ReadDocument() switch
    {
        null => [],
        JsonObject fields => fields,
        _ => throw new FrontMatterException(firstLine, "phần đầu tệp phải là các dòng \"tên: giá trị\"."),
    };

    private JsonArray ReadItems() => ReadDocument() switch
    {
        null => [],
        JsonArray items => items,
        _ => throw new FrontMatterException(firstLine, "tệp phải là một danh sách, mỗi mục bắt đầu bằng dấu \"- \"."),
    };

    private JsonNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var root = ReadNode(1);
        parser.Consume<DocumentEnd>();
        return parser.Current is DocumentStart second ? throw Refuse(second, "phần đầu tệp có nhiều hơn một tài liệu YAML.") : root;
    }

    private JsonNode? ReadNode(int depth)
    {
        var current = parser.Current ?? throw new FrontMatterException(firstLine, "phần đầu tệp bị cụt.");
        if (depth > MaxDepth)
            throw Refuse(current, $"các giá trị lồng nhau quá {MaxDepth} cấp.");
        if (++values > MaxValues)
            throw Refuse(current, $"phần đầu tệp có quá {MaxValues:N0} giá trị.");
        if (current is AnchorAlias)
            throw Refuse(current, "không dùng tham chiếu (*). Hãy viết lại giá trị.");
        if (current is NodeEvent node)
            RequirePlain(node);
        return current switch
        {
            Scalar => ReadScalar(parser.Consume<Scalar>()),
            SequenceStart => ReadSequence(depth),
            MappingStart => ReadMapping(depth),
            _ => throw Refuse(current, "không đọc được giá trị."),
        };
    }

    private void RequirePlain(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            throw Refuse(node, "không dùng nhãn tham chiếu (&). Chữ bắt đầu bằng & thì đặt trong ngoặc kép.");
        if (!node.Tag.IsEmpty)
            throw Refuse(node, "không dùng thẻ kiểu (!). Chữ bắt đầu bằng ! thì đặt trong ngoặc kép.");
    }

    private JsonArray ReadSequence(int depth)
    {
        parser.Consume<SequenceStart>();
        var array = new JsonArray();
        while (!parser.TryConsume<SequenceEnd>(out _))
            array.Add(ReadNode(depth + 1));
        return array;
    }

    private JsonObject ReadMapping(int depth)
    {
        parser.Consume<MappingStart>();
        var mapping = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (parser.Current is not Scalar key)
                throw Refuse(parser.Current!, "tên trường phải là chữ.");
            RequirePlain(key);
            parser.MoveNext();
            var name = VietnameseText.Normalize(key.Value);
            if (mapping.ContainsKey(name))
                throw Refuse(key, $"trường \"{name}\" có hai lần. Hãy bỏ một.");
            mapping.Add(name, ReadNode(depth + 1));
        }
        return mapping;
    }

    private JsonNode? ReadScalar(Scalar scalar)
    {
        var text = VietnameseText.Normalize(scalar.Value);
        if (scalar.Style is not ScalarStyle.Plain)
            return JsonValue.Create(text);
        return CoreSchema.TryResolve(text, out var value) ? value : throw Refuse(scalar, $"\"{text}\" không phải là số dùng được.");
    }

    private FrontMatterException Refuse(ParsingEvent at, string reason) => new(Line(at.Start), reason);

    private int Line(Mark mark) => firstLine + (int)Math.Max(0, mark.Line - 1);
}
