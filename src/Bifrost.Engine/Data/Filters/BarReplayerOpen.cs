namespace Bifrost.Engine.Data;

/// <summary>
/// Shows each bar twice: first only its open (all four prices, no volume), then whole, as a replay in two steps would.
/// It has to be the last filter of a feed and leaves no room for a resampling. (DayStepsFilter is its other name.)
/// </summary>
public sealed record BarReplayerOpen : BarFilter
{
    internal override FilterState Start(BarSeries series) => new Unchanged();

    /// <summary>The steps are made by the schedule, since the bars themselves stay as they are.</summary>
    sealed class Unchanged : FilterState
    {
        public override void Next(in Bar bar, in Bar? newest, List<Bar> output) => output.Add(bar);
    }
}
