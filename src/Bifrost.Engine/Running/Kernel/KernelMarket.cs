using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Running;

/// <summary>The bars and the broker's terms, and what follows from them for every set of parameters.</summary>
sealed class KernelMarket
{
    readonly Bars _bars;

    public KernelMarket(Schedule schedule, BacktestOptions options)
    {
        var series = schedule.Tracks[0].Series;
        (Schedule, Options, _bars, First) = (schedule, options.Broker, series.Bars, schedule.CycleFrom(options.TradesFrom));
        (Times, Open, High, Low, Close) =
            (_bars.Times, _bars.Opens.Values, _bars.Highs.Values, _bars.Lows.Values, _bars.Closes.Values);
        Scheme = Options.CommissionByFeed.GetValueOrDefault(series.Name, Options.Commission).Validated();
    }

    public Schedule Schedule { get; }

    public BrokerOptions Options { get; }

    public CommissionScheme Scheme { get; }

    public int Bars => Times.Length;

    /// <summary>The first bar that is traded; see <see cref="BacktestOptions.TradesFrom"/>.</summary>
    public int First { get; }

    public long[] Times { get; }

    public double[] Open { get; }

    public double[] High { get; }

    public double[] Low { get; }

    public double[] Close { get; }

    public Bar BarAt(int bar) => _bars[bar];
}
