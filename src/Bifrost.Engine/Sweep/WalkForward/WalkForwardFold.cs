namespace Bifrost.Engine.Sweep;

/// <summary>One step of a walk forward: what was best in training, and how it did afterwards.</summary>
/// <param name="Window">In sessions of the whole data.</param>
/// <param name="Best">The best set of the training, with its figures there; null where none was eligible: then nothing is traded.</param>
/// <param name="TestFigures">Its metrics in the test, in the order of <see cref="SweepMetrics.All"/>; NaN without a set.</param>
/// <param name="TestReturns">From session to session in the test, as fractions; one for each session of it.</param>
/// <param name="Tried">Sets tried in training.</param>
public sealed record WalkForwardFold(
    WalkForwardWindow Window, SweepRow? Best, double[] TestFigures, double[] TestReturns, long Tried);
