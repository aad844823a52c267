namespace Bifrost.Engine.Indicators;

/// <summary>
/// What an indicator computes, as a small state that is copied freely. A kernel keeps no window of its own: it reads
/// past bars from its sources. Called for every bar in turn, first at <see cref="Inputs.Start"/>; to recompute the
/// current bar, call it on a copy of the state before that bar. Equality is that of the parameters, before any bar.
/// </summary>
interface IKernel
{
    /// <summary>Takes bar <paramref name="i"/> into the state; returns the value there.</summary>
    double Append(in Inputs x, int i);
}
