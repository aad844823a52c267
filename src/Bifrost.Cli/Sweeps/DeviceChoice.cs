using System.Globalization;
using Bifrost.Cli.Options;
using Bifrost.Engine.Sweep;
using Bifrost.OpenCl;

namespace Bifrost.Cli.Sweeps;

/// <summary>A device of OpenCL as --device names it.</summary>
/// <param name="Number">Its place in the list; null: the first with doubles.</param>
sealed record DeviceChoice(int? Number)
{
    const string OpenCl = "opencl";

    /// <summary>Null: the processor.</summary>
    /// <exception cref="BadInputException">The text is neither cpu nor opencl, with or without a number.</exception>
    public static DeviceChoice? Read(string text) => text.Split(':') switch
    {
        ["cpu"] => null,
        [OpenCl] => new((int?)null),
        [OpenCl, var number] when int.TryParse(number, NumberStyles.None, null, out var place) => new(place),
        _ => throw Texts.Bad("--device", text, "cpu, opencl or opencl:NUMBER, of those that bifrost devices lists,"),
    };

    /// <exception cref="SweepDeviceException">There is none.</exception>
    public OpenClDevice Find() => Among(OpenClDevice.IsInstalled, OpenClDevice.All);

    internal OpenClDevice Among(bool isInstalled, IReadOnlyList<OpenClDevice> devices)
    {
        if (!isInstalled) throw new SweepDeviceException("there is no OpenCL library here; docs/opencl.md says how to install one");
        if (devices.Count == 0) throw new SweepDeviceException("OpenCL has no device here; docs/opencl.md says how to install one");
        if (Number is { } place)
        {
            return place < devices.Count ? devices[place]
                : throw new SweepDeviceException($"there is no device {place}: OpenCL has {devices.Count}, numbered from 0");
        }

        var names = string.Join(", ", devices.Select(device => device.Name));
        return devices.FirstOrDefault(device => device.HasDoubles)
            ?? throw new SweepDeviceException($"no device of OpenCL here reckons with doubles: {names}");
    }
}
