using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Running;

/// <summary>The bars and the broker's terms, and what follows from them for every set of parameters.</summary>
sealed class KernelMarket
{
    readonly Bars _bars;

    public KernelMarket(Schedule schedule, BacktestOptions run)
    {
        var (series, options) = (schedule.Tracks[0].Series, run.Broker);
        (Schedule, Options, _bars, First) = (schedule, options, series.Bars, schedule.CycleFrom(run.TradesFrom));
        (Times, Open, High, Low, Close) =
            (_bars.Times, _bars.Opens.Values, _bars.Highs.Values, _bars.Lows.Values, _bars.Closes.Values);
        Scheme = options.CommissionByFeed.GetValueOrDefault(series.Name, options.Commission).Validated();
    }

    public Schedule Schedule { get; }

    public BrokerOptions Options { get; }

    public CommissionScheme Scheme { get; }

    /// <summary>The first bar that is traded on; those before it only warm rules up.</summary>
    public int First { get; }

    public int Bars => Times.Length;

    public long[] Times { get; }

    public double[] Open { get; }

    public double[] High { get; }

    public double[] Low { get; }

    public double[] Close { get; }

    public Bar BarAt(int bar) => _bars[bar];
}
