using Bifrost.Engine.Sweep;
using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Sweeps;

/// <summary>A sweep and what it came to.</summary>
/// <param name="Verified">How many of the best were run again in the event engine, with the same figures.</param>
/// <param name="Trust">Null where no set is eligible.</param>
/// <param name="Seconds">That running the sets took.</param>
sealed record FinishedSweep(SweepRequest Request, SweepResult Result, int Verified, SweepTrust? Trust, double Seconds)
{
    /// <summary>Why the rules kernel did not run it, where the strategy is one of rules; null otherwise.</summary>
    public string? WithoutKernel { get; init; }

    /// <summary>Why the device that was asked for did not run it; null where it did, or none was asked for.</summary>
    public string? WithoutDevice { get; init; }

    public double Rate => (Result.Tried - Result.Resumed) / Seconds;
}
