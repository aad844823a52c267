using Bifrost.Engine.Running;
using Bifrost.Engine.Sweep;
using Bifrost.OpenCl.Native;

namespace Bifrost.OpenCl;

/// <summary>Runs rule plans on a device of OpenCL.</summary>
sealed class OpenClSweepDevice(OpenClDevice device) : ISweepDevice
{
    /// <summary>The parts of the source in the order in which they need each other.</summary>
    static readonly string[] Parts = ["terms", "masks", "money", "trades", "exits", "run"];

    readonly ClContext _context = Compile(device);

    public string Name => $"OpenCL ({device.Name})";

    public IDeviceKernel Prepare(KernelProgram program) => Prepare(program, new OpenClLimits(program, device));

    public void Dispose() => _context.Dispose();

    internal OpenClKernel Prepare(KernelProgram program, OpenClLimits limits)
    {
        if (program.Bars == 0) throw new NotSupportedException("there are no bars");
        if (program.Depth > Wire.MaskDepth)
            throw new NotSupportedException($"a condition needs {program.Depth} masks at a time; the device has {Wire.MaskDepth}");
        if (limits.Columns < program.Operands)
            throw new NotSupportedException($"the {program.Operands} columns of a set do not fit into the memory of the device");
        return new(_context, program, limits);
    }

    static ClContext Compile(OpenClDevice device)
    {
        lock (Cl.Turn) return new(device.Id, Source());
    }

    static string Source() => string.Join('\n', Parts.Select(Part));

    static string Part(string name)
    {
        using var stream = typeof(OpenClSweepDevice).Assembly.GetManifestResourceStream($"{name}.cl")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
