using Bifrost.Engine.Sweep;
using Bifrost.OpenCl.Native;

namespace Bifrost.OpenCl;

/// <summary>A device that this machine offers through OpenCL.</summary>
/// <param name="Platform">Who offers it.</param>
/// <param name="Kind">gpu, cpu or other.</param>
/// <param name="Units">Compute units.</param>
/// <param name="Memory">In bytes.</param>
/// <param name="LargestRoom">The most bytes in one piece.</param>
/// <param name="HasDoubles">It reckons with doubles as IEEE 754 has them; without them it runs nothing here.</param>
public sealed record OpenClDevice(
    string Name, string Platform, string Kind, int Units, long Memory, long LargestRoom, bool HasDoubles)
{
    static readonly Lazy<IReadOnlyList<OpenClDevice>> Found = new(Find);

    internal nint Id { get; init; }

    /// <summary>Whether this machine has an OpenCL library at all.</summary>
    public static bool IsInstalled => Cl.IsThere;

    /// <summary>
    /// Every device: graphics cards first, processors last, then by the names of platform and device; the place in the list is the
    /// number that the command line takes. Empty where no library is installed.
    /// </summary>
    public static IReadOnlyList<OpenClDevice> All => Found.Value;

    /// <summary>Gets it ready for sweeps.</summary>
    /// <exception cref="SweepDeviceException">It has no doubles, is not to be had, or its compiler refuses the kernels.</exception>
    public ISweepDevice Open() => HasDoubles
        ? new OpenClSweepDevice(this)
        : throw new SweepDeviceException($"{Name} does not reckon with doubles (cl_khr_fp64).");

    static IReadOnlyList<OpenClDevice> Find() => !IsInstalled ? [] :
    [
        .. Platforms().SelectMany(Devices).Where(IsAvailable).Select(Describe)
            .OrderBy(device => Array.IndexOf(["gpu", "other", "cpu"], device.Kind))
            .ThenBy(device => device.Platform, StringComparer.Ordinal)
            .ThenBy(device => device.Name, StringComparer.Ordinal),
    ];

    static unsafe nint[] Platforms()
    {
        if (Cl.GetPlatformIds(0, null, out var count) != ClStatus.Success) return [];
        var platforms = new nint[count];
        fixed (nint* room = platforms) Cl.GetPlatformIds(count, room, out _).Require("to list platforms");
        return platforms;
    }

    static unsafe IEnumerable<(nint Platform, nint Device)> Devices(nint platform)
    {
        if (Cl.GetDeviceIds(platform, ClInfo.EveryKind, 0, null, out var count) != ClStatus.Success) return [];
        var devices = new nint[count];
        fixed (nint* room = devices) Cl.GetDeviceIds(platform, ClInfo.EveryKind, count, room, out _).Require("to list devices");
        return devices.Select(device => (platform, device));
    }

    static bool IsAvailable((nint Platform, nint Device) one) => ClInfo.NumberOf(one.Device, ClInfo.IsAvailable) != 0;

    static OpenClDevice Describe((nint Platform, nint Device) one)
    {
        // Subnormal numbers, infinity and NaN, and rounding to the nearest: what the bits rest on.
        const ulong needed = 0b111;
        var (platform, device) = one;
        return new(
            ClInfo.OfDevice(device, ClInfo.DeviceName),
            ClInfo.OfPlatform(platform, ClInfo.PlatformName),
            ClInfo.NumberOf(device, ClInfo.DeviceType) switch
            {
                var kinds when (kinds & ClInfo.Gpu) != 0 => "gpu",
                var kinds when (kinds & ClInfo.Cpu) != 0 => "cpu",
                _ => "other",
            },
            (int)ClInfo.NumberOf(device, ClInfo.ComputeUnits),
            (long)ClInfo.NumberOf(device, ClInfo.GlobalMemory),
            (long)ClInfo.NumberOf(device, ClInfo.MostAllocated),
            (ClInfo.NumberOf(device, ClInfo.DoubleArithmetic) & needed) == needed)
        {
            Id = device,
        };
    }
}
