using System.Text;

namespace Bifrost.OpenCl.Native;

/// <summary>Facts that OpenCL tells about platforms and devices, and their numbers in its header.</summary>
static unsafe class ClInfo
{
    public const uint PlatformName = 0x0902;
    public const uint DeviceType = 0x1000, ComputeUnits = 0x1002, LargestGroup = 0x1004, MostAllocated = 0x1010, GlobalMemory = 0x101F;
    public const uint IsAvailable = 0x1027, DeviceName = 0x102B, DoubleArithmetic = 0x1032;
    public const ulong Cpu = 2, Gpu = 4, EveryKind = 0xFFFFFFFF;

    delegate ClStatus Ask(nuint room, void* value, out nuint size);

    public static string OfPlatform(nint platform, uint what) =>
        Text((nuint room, void* value, out nuint size) => Cl.GetPlatformInfo(platform, what, room, value, out size));

    public static string OfDevice(nint device, uint what) =>
        Text((nuint room, void* value, out nuint size) => Cl.GetDeviceInfo(device, what, room, value, out size));

    /// <summary>A number of up to 8 bytes; 0 where the device does not know of it.</summary>
    public static ulong NumberOf(nint device, uint what)
    {
        ulong number = 0;
        return Cl.GetDeviceInfo(device, what, sizeof(ulong), &number, out _) == ClStatus.Success ? number : 0;
    }

    /// <summary>What the compiler said.</summary>
    public static string BuildLog(ClHandle program, nint device)
    {
        const uint log = 0x1183;
        return Text((nuint room, void* value, out nuint size) => Cl.GetProgramBuildInfo(program, device, log, room, value, out size));
    }

    static string Text(Ask ask)
    {
        ask(0, null, out var size).Require("to tell how long a text is");
        var bytes = new byte[size];
        fixed (byte* room = bytes) ask(size, room, out _).Require("to give a text");
        return Encoding.UTF8.GetString(bytes).TrimEnd('\0').Trim();
    }
}
