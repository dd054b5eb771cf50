using System.Net;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Outgoing;

namespace CommsPortal.Cms.Tests.Outgoing;

public sealed class AddressPolicyTests
{
    [Theory]
    [InlineData("8.8.8.8", 80, true)]
    [InlineData("8.8.8.8", 443, true)]
    [InlineData("8.8.8.8", 22, false)]
    [InlineData("10.1.2.3", 80, false)]
    [InlineData("172.16.0.1", 80, false)]
    [InlineData("172.32.0.1", 80, true)]
    [InlineData("192.168.1.1", 443, false)]
    [InlineData("169.254.169.254", 80, false)]
    [InlineData("100.64.0.1", 80, false)]
    [InlineData("127.0.0.1", 80, false)]
    [InlineData("0.0.0.0", 80, false)]
    [InlineData("224.0.0.1", 80, false)]
    [InlineData("255.255.255.255", 80, false)]
    [InlineData("192.0.2.1", 80, false)]
    [InlineData("198.18.0.1", 80, false)]
    [InlineData("::1", 80, false)]
    [InlineData("::", 80, false)]
    [InlineData("::ffff:10.0.0.1", 80, false)]
    [InlineData("::ffff:8.8.8.8", 80, true)]
    [InlineData("::8.8.8.8", 80, false)]
    [InlineData("fe80::1", 80, false)]
    [InlineData("fc00::1", 80, false)]
    [InlineData("fd12::1", 80, false)]
    [InlineData("ff02::1", 80, false)]
    [InlineData("64:ff9b::a00:1", 80, false)]
    [InlineData("2002:a00:1::", 80, false)]
    [InlineData("2001:db8::1", 80, false)]
    [InlineData("2001::1", 80, false)]
    [InlineData("192.88.99.1", 443, false)]
    [InlineData("203.0.113.9", 443, false)]
    [InlineData("198.51.100.9", 443, false)]
    [InlineData("::ffff:127.0.0.1", 443, false)]
    [InlineData("::ffff:169.254.169.254", 80, false)]
    [InlineData("2002:7f00:1::", 443, false)]
    [InlineData("64:ff9b:1::a00:1", 443, false)]
    [InlineData("3fff::1", 443, false)]
    [InlineData("fe80::1%2", 443, false)]
    [InlineData("2404:6800:4005::200e", 443, true)]
    public void Only_public_addresses_at_the_ports_of_the_web_are_asked(string ip, int port, bool allowed) =>
        Assert.Equal(allowed, new AddressPolicy().Allows(IPAddress.Parse(ip), port));

    [Theory]
    [InlineData("10.20.1.2", 8443, true)]
    [InlineData("::ffff:10.20.1.2", 8443, true)]
    [InlineData("10.21.1.2", 443, false)]
    [InlineData("8.8.8.8", 8443, false)]
    public void Networks_that_the_office_names_are_asked_at_any_port_and_open_no_others(string ip, int port, bool allowed) =>
        Assert.Equal(allowed, new AddressPolicy(NetworkList.Parse("10.20.0.0/16")).Allows(IPAddress.Parse(ip), port));
}
