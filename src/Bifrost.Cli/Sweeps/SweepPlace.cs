using Bifrost.Engine.Sweep;

namespace Bifrost.Cli.Sweeps;

/// <summary>Where the sets of a sweep are run, and what is reckoned of them there.</summary>
sealed class SweepPlace : IDisposable
{
    readonly IDisposable[] _owned;

    SweepPlace(ISweepTarget target, SweepPlan plan, params IDisposable[] owned) => (Target, Plan, _owned) = (target, plan, owned);

    public ISweepTarget Target { get; }

    public SweepPlan Plan { get; }

    /// <summary>Why the rules kernel does not run it, where the strategy is one of rules.</summary>
    public string? WithoutKernel { get; private init; }

    /// <summary>Why the device that was asked for does not run it.</summary>
    public string? WithoutDevice { get; private init; }

    /// <summary>The device that was asked for, where it can run the sweep; else the processor.</summary>
    public static SweepPlace Of(SweepRequest request)
    {
        var target = request.Target(out var withoutKernel);
        if (request.Device is not { } choice) return new(target, request.Plan) { WithoutKernel = withoutKernel };
        try
        {
            return OnDevice(choice, target, request.Plan);
        }
        catch (Exception refusal) when (refusal is SweepDeviceException or NotSupportedException)
        {
            return new(target, request.Plan) { WithoutKernel = withoutKernel, WithoutDevice = refusal.Message.TrimEnd('.') };
        }
    }

    public void Dispose()
    {
        foreach (var own in _owned) own.Dispose();
    }

    static SweepPlace OnDevice(DeviceChoice choice, ISweepTarget target, SweepPlan plan)
    {
        if (target is not KernelTarget kernel) throw new NotSupportedException("it runs strategies of rules that the rules kernel covers");
        if (!plan.IsCheap)
        {
            var known = string.Join(", ", SweepMetrics.All.Where(metric => metric.IsCheap).Select(metric => metric.Name));
            throw new NotSupportedException($"it reckons {known}, and something else is sought or required");
        }

        var device = choice.Find().Open();
        try
        {
            var place = new DeviceTarget(kernel, device);
            return new(place, plan with { Detail = SweepDetail.Value }, place, device);
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }
}
