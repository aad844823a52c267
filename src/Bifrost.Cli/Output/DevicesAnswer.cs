using Bifrost.OpenCl;

namespace Bifrost.Cli.Output;

/// <summary>What bifrost devices answers in JSON.</summary>
/// <param name="Note">Why there are none; null where there are.</param>
sealed record DevicesAnswer(IReadOnlyList<DeviceAnswer> Devices, string? Note)
{
    public static DevicesAnswer Of(bool isInstalled, IReadOnlyList<OpenClDevice> devices) => new(
        [.. devices.Select((device, number) => new DeviceAnswer(
            $"opencl:{number}", device.Name, device.Platform, device.Kind, device.Units, device.Memory, device.HasDoubles))],
        devices.Count > 0 ? null
            : isInstalled ? "OpenCL has no devices here; sweeps run on the processor."
            : "There is no OpenCL library here; sweeps run on the processor.");
}

/// <param name="Device">What --device takes.</param>
/// <param name="Kind">gpu, cpu or other.</param>
/// <param name="Memory">In bytes.</param>
/// <param name="HasDoubles">Without them it runs no sweep.</param>
sealed record DeviceAnswer(string Device, string Name, string Platform, string Kind, int Units, long Memory, bool HasDoubles);
