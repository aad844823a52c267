using Bifrost.Engine.Running;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// A rule plan on a device: the whole batch at once, for the figures that need no value of every bar. Everything else, and the few sets
/// that the device leaves, are run by the rules kernel on the processor.
/// </summary>
public sealed class DeviceTarget : ISweepTarget, IDisposable
{
    readonly KernelTarget _kernel;
    readonly ISweepDevice _device;
    readonly KernelProgram _program;
    readonly IDeviceKernel _prepared;
    readonly Dictionary<long, KernelFigures> _ran = [];

    /// <param name="device">Of the caller, who disposes of it.</param>
    /// <exception cref="NotSupportedException">The device does not run the plan; the message says why.</exception>
    /// <exception cref="SweepDeviceException">The device failed.</exception>
    public DeviceTarget(KernelTarget kernel, ISweepDevice device)
    {
        (_kernel, _device) = (kernel, device);
        _program = new(kernel.Kernel);
        _prepared = device.Prepare(_program);
    }

    public string Engine => $"{_device.Name} {_kernel.Engine}";

    /// <summary>Enough to keep a device busy between two launches.</summary>
    public int Batch => 16_384;

    public void Begin(IReadOnlyList<Candidate> batch, SweepDetail detail, CancellationToken cancellation)
    {
        _ran.Clear();
        if (detail != SweepDetail.Value) return;
        var sets = (from candidate in batch
                    where candidate.Share == 1
                    let values = _kernel.Values.Of(candidate.Values)
                    where _program.Allows(values)
                    select (candidate.Id, Values: values)).ToList();
        var figures = new KernelFigures?[sets.Count];
        _prepared.Run([.. sets.Select(set => set.Values)], figures, cancellation);
        for (var i = 0; i < figures.Length; i++)
            if (figures[i] is { } run) _ran[sets[i].Id] = run;
    }

    public ISweepWorker NewWorker() => new Worker(this);

    public void Dispose() => _prepared.Dispose();

    sealed class Worker(DeviceTarget target) : ISweepWorker
    {
        readonly ISweepWorker _kernel = target._kernel.NewWorker();

        public void Run(Candidate candidate, SweepDetail detail, Span<double> figures)
        {
            if (target._ran.TryGetValue(candidate.Id, out var run)) SweepMetrics.Read(run, target._kernel.Cash, figures);
            else _kernel.Run(candidate, detail, figures);
        }

        public double[] Returns(Candidate candidate) => _kernel.Returns(candidate);
    }
}
