using CommsPortal.Cms.Press.Webhooks;

namespace CommsPortal.Cms.Tests.Press.Webhooks;

public sealed class WebhookSecretTests
{
    [Fact]
    public void The_signature_is_that_of_the_specifications_own_libraries()
    {
        var secret = WebhookSecret.Parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            secret.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1_614_265_330), "{\"test\": 2432232314}"));
    }

    [Fact]
    public void The_public_key_is_that_of_RFC_8032()
    {
        var seed = Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var key = Convert.FromHexString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        Assert.Equal("whpk_" + Convert.ToBase64String(key), WebhookSecret.Parse("whsk_" + Convert.ToBase64String(seed)).PublicKey);
    }

    [Theory]
    [InlineData("whsec_", 24, true)]
    [InlineData("whsec_", 64, true)]
    [InlineData("whsec_", 23, false)]
    [InlineData("whsec_", 65, false)]
    [InlineData("whsk_", 32, true)]
    [InlineData("whsk_", 31, false)]
    [InlineData("whpk_", 32, false)]
    [InlineData("", 32, false)]
    public void A_secret_is_told_by_its_prefix_and_length(string prefix, int bytes, bool good) =>
        Assert.Equal(good, WebhookSecret.TryParse(prefix + Convert.ToBase64String(new byte[bytes]), out _));

    [Theory]
    [InlineData(WebhookSigning.Symmetric)]
    [InlineData(WebhookSigning.Asymmetric)]
    public void A_new_secret_reads_as_it_was_written_and_no_two_are_the_same(WebhookSigning signing)
    {
        var secret = WebhookSecret.New(signing);
        Assert.Equal((signing, secret.ToString()), (secret.Signing, WebhookSecret.Parse(secret.ToString()).ToString()));
        Assert.NotEqual(secret.ToString(), WebhookSecret.New(signing).ToString());
    }
}
