using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Press.Kits;
using CommsPortal.Contracts.Problems;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Press.Kits;

public sealed class KitGateTests
{
    private readonly KitGate gate = new(new Callers(Options.Create(new PortalOptions())));

    [Fact]
    public void One_caller_has_a_part_of_the_places_and_gets_them_back()
    {
        for (var i = 0; i < KitGate.MostOfOne; i++)
            Assert.Null(gate.TryEnter("một"));
        Assert.Equal(ProblemCode.RateLimited, gate.TryEnter("một"));
        Assert.Null(gate.TryEnter("hai"));
        gate.Leave("một");
        Assert.Null(gate.TryEnter("một"));
    }

    [Fact]
    public void All_places_taken_is_no_fault_of_the_caller()
    {
        for (var i = 0; i < KitGate.MostAtATime; i++)
            Assert.Null(gate.TryEnter($"toà soạn {i}"));
        Assert.Equal(ProblemCode.Unavailable, gate.TryEnter("thêm"));
        Assert.Equal(ProblemCode.Unavailable, gate.TryEnter(""));
        gate.Leave("toà soạn 0");
        Assert.Null(gate.TryEnter("thêm"));
    }
}
