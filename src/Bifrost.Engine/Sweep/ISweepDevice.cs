using Bifrost.Engine.Running;

namespace Bifrost.Engine.Sweep;

/// <summary>Something beside the processor that runs very many sets of a rule plan at once.</summary>
public interface ISweepDevice : IDisposable
{
    /// <summary>What it is, for people.</summary>
    string Name { get; }

    /// <summary>Gets a program ready for any number of sets.</summary>
    /// <exception cref="NotSupportedException">It does not run this program; the message says why.</exception>
    /// <exception cref="SweepDeviceException">The device failed.</exception>
    IDeviceKernel Prepare(KernelProgram program);
}

/// <summary>A program on a device; of one thread at a time.</summary>
public interface IDeviceKernel : IDisposable
{
    /// <summary>Runs sets.</summary>
    /// <param name="values">Of each set the values in the order of the plan's parameters; of sets that the program allows.</param>
    /// <param name="figures">
    /// Takes the figures of <see cref="KernelRunner"/> to the last bit; null where that leaves the set to the event engine.
    /// </param>
    /// <exception cref="OperationCanceledException">Cancelled between two launches.</exception>
    /// <exception cref="SweepDeviceException">The device failed.</exception>
    void Run(IReadOnlyList<double[]> values, Span<KernelFigures?> figures, CancellationToken cancellation);
}

/// <summary>A device did not do what it was asked for; the message says what and, where it tells, why.</summary>
public sealed class SweepDeviceException(string message) : Exception(message);
