namespace Bifrost.Engine.Sweep;

/// <summary>How far a sweep is.</summary>
/// <param name="Done">Sets run so far, those of an earlier run that goes on among them.</param>
/// <param name="Resumed">Those of the earlier run.</param>
/// <param name="Most">How many there are at most.</param>
/// <param name="Failed">Sets whose strategy threw.</param>
/// <param name="Best">The best so far; null before the first.</param>
public sealed record SweepProgress(long Done, long Resumed, long Most, long Failed, SweepRow? Best);
