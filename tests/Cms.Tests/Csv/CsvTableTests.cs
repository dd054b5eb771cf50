using System.Text;
using CommsPortal.Cms.Csv;

namespace CommsPortal.Cms.Tests.Csv;

/// <summary>Tables for spreadsheet programs.</summary>
public sealed class CsvTableTests
{
    [Fact]
    public void A_table_begins_with_a_byte_order_mark_and_ends_every_row()
    {
        var bytes = CsvTable.Write(["Tên", "Số bài"], [["Phường Bến Nghé", "12"], ["Xã Cần Giờ", null]]);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("Tên,Số bài\r\nPhường Bến Nghé,12\r\nXã Cần Giờ,\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Theory]
    [InlineData("một, hai", "\"một, hai\"")]
    [InlineData("nói \"có\"", "\"nói \"\"có\"\"\"")]
    [InlineData("hai\ndòng", "\"hai\ndòng\"")]
    public void What_would_break_a_row_is_quoted(string cell, string written) => Assert.Equal(written, Written(cell));

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+84 28 3822", "'+84 28 3822")]
    [InlineData("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    public void A_formula_is_text(string cell, string written) => Assert.Equal(written, Written(cell));

    [Theory]
    [InlineData("-12,5")]
    [InlineData("+3")]
    [InlineData("1.204.300")]
    [InlineData("-4%")]
    [InlineData("Tăng 5%")]
    public void A_number_stays_one(string cell) => Assert.Equal(cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell, Written(cell));

    private static string Written(string cell) =>
        Encoding.UTF8.GetString(CsvTable.Write(["x"], [[cell]])).Split("\r\n", 2)[1].TrimEnd('\r', '\n');
}
