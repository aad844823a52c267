using Bifrost.Engine.Sweep;
using Bifrost.OpenCl;

namespace Bifrost.Engine.Tests.OpenCl;

/// <summary>The device that the tests run on: PoCL, which is OpenCL on the processor, unless the machine has a better one.</summary>
public sealed class Device : IDisposable
{
    readonly ISweepDevice _device = First().Open();

    internal ISweepDevice Sweeps => _device;

    public void Dispose() => _device.Dispose();

    internal static OpenClDevice First() => OpenClDevice.All.FirstOrDefault(device => device.HasDoubles)
        ?? throw new InvalidOperationException(
            "These tests need OpenCL with doubles: sudo apt-get install -y pocl-opencl-icd ocl-icd-libopencl1");
}
