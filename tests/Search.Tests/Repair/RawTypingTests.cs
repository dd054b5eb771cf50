using CommsPortal.Search.Repair;

namespace CommsPortal.Search.Tests.Repair;

/// <summary>Words typed for an input method that was off.</summary>
public sealed class RawTypingTests
{
    [Theory]
    [InlineData("chuyeenr", "chuyển")]
    [InlineData("chuyenre", "chuyển")]
    [InlineData("dduwowcj", "được")]
    [InlineData("dduocwj", "được")]
    [InlineData("nwowcs", "nước")]
    [InlineData("Viejet", "việt")]
    [InlineData("hoawcj", "hoặc")]
    [InlineData("khoawn", "khoăn")]
    [InlineData("quawngj", "quặng")]
    [InlineData("muaw", "mưa")]
    [InlineData("thuowr", "thuở")]
    [InlineData("quoocs", "quốc")]
    [InlineData("gieengs", "giếng")]
    [InlineData("gias", "giá")]
    [InlineData("doid", "đoi")]
    [InlineData("trong", "trong")]
    public void Telex_is_decoded(string typed, string word) => Assert.Equal((word, true), RawTyping.Decode(typed, vni: false));

    [Theory]
    [InlineData("chuye6n3", "chuyển")]
    [InlineData("chuyen63", "chuyển")]
    [InlineData("d9u7o7c5", "được")]
    [InlineData("duoc975", "được")]
    [InlineData("hoa8c5", "hoặc")]
    [InlineData("qua8ng5", "quặng")]
    [InlineData("thuo73", "thuở")]
    [InlineData("D9A2", "đà")]
    public void Vni_is_decoded(string typed, string word) => Assert.Equal((word, true), RawTyping.Decode(typed, vni: true));

    [Theory]
    [InlineData("facebook", false)]
    [InlineData("robot", false)]
    [InlineData("covid19", true)]
    [InlineData("ddawks", false)]
    public void What_no_syllable_can_be_is_told(string typed, bool vni) => Assert.False(RawTyping.Decode(typed, vni)!.Value.IsSyllable);

    [Theory]
    [InlineData("2022", true)]
    [InlineData("so61", false)]
    [InlineData("đổi", false)]
    [InlineData("", false)]
    public void What_is_no_keys_of_the_method_is_not_decoded(string typed, bool vni) => Assert.Null(RawTyping.Decode(typed, vni));
}
