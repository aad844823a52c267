using Bifrost.Engine.Running;

namespace Bifrost.OpenCl;

/// <summary>How much of a program's work a device holds at a time.</summary>
readonly record struct OpenClLimits
{
    /// <summary>The most bytes for columns, and for masks: more makes nothing faster.</summary>
    const long RoomMax = 256L << 20;

    const int SetsMax = 65_536;

    public OpenClLimits(KernelProgram program, OpenClDevice device)
    {
        var room = Math.Min(RoomMax, Math.Min(device.LargestRoom, device.Memory / 4));
        var columnBytes = Math.Max(1, program.Words) * 64L * sizeof(double);
        var maskBytes = Math.Max(1, program.Words) * (long)Wire.Masks * sizeof(ulong);
        Columns = (int)Math.Min(int.MaxValue, room / columnBytes);
        Sets = (int)Math.Clamp(room / maskBytes, 1, SetsMax);
    }

    /// <summary>Columns that are held.</summary>
    public int Columns { get; init; }

    /// <summary>Sets that a launch runs.</summary>
    public int Sets { get; init; }
}
