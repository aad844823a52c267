namespace Bifrost.Engine.Data;

/// <summary>
/// Adds the bars that are missing inside the session, at the distance of the series' timeframe: between two bars, from
/// the last bar to the session's end, and from the session's start to the first bar.
/// </summary>
/// <remarks>They come in the order of their times; the reference engine lets some of them follow a later bar.</remarks>
public sealed record SessionFiller : BarFilter
{
    /// <summary>The price of the added bars; null or 0: the last close.</summary>
    public double? FillPrice { get; init; }

    public double FillVolume { get; init; } = double.NaN;

    public double FillOpenInterest { get; init; } = double.NaN;

    /// <summary>Leave out the bars from the session's start to the first bar of all.</summary>
    public bool SkipFirstFill { get; init; } = true;

    internal override FilterState Start(BarSeries series) => new State(this, series.Session, UnitOf(series), series.Compression);

    static long UnitOf(BarSeries series) => series.Timeframe switch
    {
        Timeframe.Minutes => UtcTime.Minute,
        Timeframe.Seconds => UtcTime.Second,
        Timeframe.Microseconds => UtcTime.Microsecond,
        var other => throw new ArgumentException(
            $"{nameof(SessionFiller)} fills bars of minutes, seconds or microseconds; those of {series.Name} are of {other}.",
            nameof(series)),
    };

    sealed class State(SessionFiller filler, Session session, long unit, int compression) : FilterState
    {
        readonly long _step = unit * compression;
        long? _end;
        Bar? _last;

        public override void Next(in Bar bar, in Bar? newest, List<Bar> output)
        {
            if (bar.Time > _end)
            {
                Fill(_last!.Value.Time, _end.Value + unit, bar, output);
                _end = null;
            }

            if (_end is not null) Fill(_last!.Value.Time, bar.Time, bar, output);
            else Begin(bar, output);
            _last = bar;
            output.Add(bar);
        }

        void Begin(in Bar bar, List<Bar> output)
        {
            var start = session.StartOn(bar.Time);
            _end = session.EndOn(bar.Time);
            var isInside = start <= bar.Time && bar.Time <= _end;
            if (isInside && (_last is not null || !filler.SkipFirstFill)) Fill(start - _step, bar.Time, bar, output);
        }

        /// <summary>Before the first bar of all there is no close but its own, which the reference engine takes.</summary>
        void Fill(long after, long before, in Bar bar, List<Bar> output)
        {
            var price = filler.FillPrice is { } given and not 0 ? given : (_last ?? bar).Close;
            for (var time = after + _step; time < before; time += _step)
                output.Add(new(time, price, price, price, price, filler.FillVolume, filler.FillOpenInterest));
        }
    }
}
