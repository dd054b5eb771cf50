using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace CommsPortal.Cms.Tests.Media;

/// <summary>Real image files, made by libvips for the test that asks.</summary>
internal static class Pictures
{
    /// <summary>A noisy colour image; the ending (".jpg[Q=90]", ".avif", …) chooses the encoder and its options.</summary>
    /// <param name="test">The noise is always the same for the same test, and another for another.</param>
    public static async Task<byte[]> NoiseAsync(int width, int height, string ending, [CallerMemberName] string test = "")
    {
        using var folder = new WorkFolder();
        var seed = BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes(test)));
        await folder.VipsAsync("gaussnoise", "n.v", Text(width), Text(height), "--mean", "128", "--sigma", "40", "--seed", Text(seed));
        await folder.VipsAsync("cast", "n.v", "g.v", "uchar");
        await folder.VipsAsync("bandjoin", "g.v g.v g.v", "c.v");
        return await folder.EncodeAsync("c.v", ending);
    }

    /// <summary>Left half red, right half blue.</summary>
    public static async Task<byte[]> RedAndBlueAsync(int width, int height, string ending)
    {
        using var folder = new WorkFolder();
        await folder.VipsAsync("black", "k.v", Text(width / 2), Text(height), "--bands", "3");
        await folder.VipsAsync("linear", "k.v", "r.v", "1", "254 0 0", "--uchar");
        await folder.VipsAsync("linear", "k.v", "b.v", "1", "0 0 254", "--uchar");
        await folder.VipsAsync("join", "r.v", "b.v", "c.v", "horizontal");
        return await folder.EncodeAsync("c.v", ending);
    }

    /// <summary>Of one colour, with an alpha channel.</summary>
    /// <param name="alpha">0 (transparent) to 255 (opaque).</param>
    public static async Task<byte[]> WithAlphaAsync(int alpha)
    {
        using var folder = new WorkFolder();
        await folder.VipsAsync("black", "k.v", "64", "48", "--bands", "4");
        await folder.VipsAsync("linear", "k.v", "a.v", "1", $"200 100 50 {Text(alpha)}", "--uchar");
        return await folder.EncodeAsync("a.v", ".png");
    }

    /// <summary>One channel of a middle grey.</summary>
    public static async Task<byte[]> GreyAsync(int width, int height, string ending)
    {
        using var folder = new WorkFolder();
        await folder.VipsAsync("black", "k.v", Text(width), Text(height));
        await folder.VipsAsync("linear", "k.v", "g.v", "1", "127", "--uchar");
        await folder.VipsAsync("copy", "g.v", "out" + ending, "--interpretation", "b-w");
        return await folder.ReadAsync("out" + ending.Split('[')[0]);
    }

    /// <summary>A JPEG in the four colours of print, without a profile.</summary>
    public static async Task<byte[]> CmykAsync(int width, int height)
    {
        using var folder = new WorkFolder();
        await folder.VipsAsync("black", "k.v", Text(width), Text(height), "--bands", "4");
        await folder.VipsAsync("linear", "k.v", "c.v", "1", "200 40 20 10", "--uchar");
        await folder.VipsAsync("copy", "c.v", "out.jpg[strip]", "--interpretation", "cmyk");
        return await folder.ReadAsync("out.jpg");
    }

    /// <summary>The colour of one pixel of an image of any format.</summary>
    public static async Task<double[]> PixelAsync(byte[] image, int x, int y)
    {
        using var folder = new WorkFolder();
        var path = await folder.WriteAsync(image);
        var text = await folder.VipsAsync("getpoint", path, Text(x), Text(y));
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
    }

    /// <summary>How much the brightness of the pixels of a part of an image differs: its standard deviation, 0 for a plain ground.</summary>
    public static async Task<double> VariationAsync(byte[] image, int left, int top, int width, int height)
    {
        using var folder = new WorkFolder();
        await folder.VipsAsync("crop", await folder.WriteAsync(image), "part.v", Text(left), Text(top), Text(width), Text(height));
        await folder.VipsAsync("colourspace", "part.v", "grey.v", "b-w");
        return double.Parse(await folder.VipsAsync("deviate", "grey.v"), CultureInfo.InvariantCulture);
    }

    /// <summary>Everything vipsheader tells about an image, metadata included.</summary>
    public static async Task<string> HeaderAsync(byte[] image)
    {
        using var folder = new WorkFolder();
        return await folder.RunAsync("vipsheader", "-a", await folder.WriteAsync(image));
    }

    public static async Task<(int Width, int Height)> SizeAsync(byte[] image)
    {
        var lines = (await HeaderAsync(image)).Split('\n');
        return (Field("width: "), Field("height: "));

        int Field(string name) => int.Parse(lines.First(l => l.StartsWith(name, StringComparison.Ordinal))[name.Length..], CultureInfo.InvariantCulture);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class WorkFolder : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("pictures-").FullName;

        public async Task<string> WriteAsync(byte[] image)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "image"), image);
            return "image";
        }

        public async Task<byte[]> EncodeAsync(string source, string ending)
        {
            await VipsAsync("copy", source, "out" + ending, "--interpretation", "srgb");
            return await ReadAsync("out" + ending.Split('[')[0]);
        }

        public Task<byte[]> ReadAsync(string name) => File.ReadAllBytesAsync(Path.Combine(folder, name));

        public Task<string> VipsAsync(params string[] arguments) => RunAsync("vips", arguments);

        public async Task<string> RunAsync(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await errors}");
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
