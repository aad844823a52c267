namespace Bifrost.Engine.Data;

/// <summary>
/// Splits a daily bar into two to be replayed: at the session's start the bar with the mean of open, high and low for
/// its close, at the session's end the close alone.
/// </summary>
public sealed record DaySplitterClose : BarFilter
{
    /// <summary>The share of the volume, 0 to 1, that goes to the close; what the other part gets is cut to a whole number.</summary>
    public double CloseVolume { get; init; } = 0.5;

    internal override FilterState Start(BarSeries series) => new State(this, series.Session);

    sealed class State(DaySplitterClose splitter, Session session) : FilterState
    {
        long? _day;

        public override void Next(in Bar bar, in Bar? newest, List<Bar> output)
        {
            var day = session.LocalMidnight(bar.Time);
            if (day == _day)
            {
                output.Add(bar);
                return;
            }

            _day = day;
            var volume = Math.Truncate(bar.Volume * (1 - splitter.CloseVolume));
            var mean = (bar.Open + bar.High + bar.Low) / 3;
            output.Add(bar with { Time = session.StartOn(bar.Time), Close = mean, Volume = volume });
            output.Add(new(
                session.EndOn(bar.Time), bar.Close, bar.Close, bar.Close, bar.Close, bar.Volume - volume, bar.OpenInterest));
        }
    }
}
