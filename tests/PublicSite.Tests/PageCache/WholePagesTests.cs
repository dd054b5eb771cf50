using CommsPortal.PublicSite.PageCache;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.PublicSite.Tests.PageCache;

/// <summary>The buffers of connections: large enough, given back once, no more than was promised.</summary>
public sealed class WholePagesTests
{
    [Fact]
    public void A_buffer_holds_a_page_whatever_is_asked_for()
    {
        using var pool = new WholePages().Create();
        using var small = pool.Rent(1);
        using var any = pool.Rent();
        Assert.True(small.Memory.Length >= WholePages.BlockSize);
        Assert.True(any.Memory.Length >= WholePages.BlockSize);
        Assert.Equal(WholePages.BlockSize, pool.MaxBufferSize);
    }

    [Fact]
    public void More_than_a_buffer_is_refused()
    {
        using var pool = new WholePages().Create();
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Rent(WholePages.BlockSize + 1));
    }

    [Fact]
    public void What_was_given_back_is_not_used_on_nor_given_back_twice()
    {
        using var pool = new WholePages().Create();
        var buffer = pool.Rent();
        buffer.Dispose();
        buffer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => buffer.Memory);
        using var one = pool.Rent();
        using var other = pool.Rent();
        Assert.False(one.Memory.Equals(other.Memory));
    }

    [Fact]
    public async Task The_server_takes_its_buffers_from_here()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.UsePageSockets();
        await using var app = builder.Build();
        Assert.IsType<WholePages>(app.Services.GetRequiredService<IMemoryPoolFactory<byte>>());
    }
}
