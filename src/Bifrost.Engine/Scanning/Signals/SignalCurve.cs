using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>
/// The account at the end of every bar, from the first entry asked for to the last exit: arrays of equal length. Daily bars of several
/// series share a day, whatever hour they are stamped with.
/// </summary>
public sealed record SignalCurve
{
    internal SignalCurve(int length) =>
        (Times, Cash, Equity, Invested, Exposure) =
        (new long[length], new double[length], new double[length], new double[length], new double[length]);

    /// <summary>Of the last bar of each day (or moment), see <see cref="UtcTime"/>.</summary>
    public long[] Times { get; }

    /// <summary>What is not tied up.</summary>
    public double[] Cash { get; }

    /// <summary>Cash and open positions at their last closes.</summary>
    public double[] Equity { get; }

    /// <summary>What the open positions cost.</summary>
    public double[] Invested { get; }

    /// <summary>What the open positions are worth at their last closes, long and short alike above 0.</summary>
    public double[] Exposure { get; }

    /// <summary>Exposure over equity: above 1 the account is leveraged.</summary>
    public double LeverageAt(int index) => Exposure[index] / Equity[index];

    internal static SignalCurve Of(SignalPlan plan, SignalPass pass, CommissionScheme scheme)
    {
        if (plan.Entries.Length == 0) return new(0);
        var first = plan.Entries[0].Point;
        var last = plan.Entries[^1].Point;
        foreach (ref readonly var trade in pass.Trades) last = Math.Max(last, trade.ExitPoint);

        var curve = new SignalCurve(last - first + 1);
        plan.Points.AsSpan(first, curve.Times.Length).CopyTo(curve.Times);
        pass.Cash.Slice(first, curve.Times.Length).CopyTo(curve.Cash);
        curve.Cash.CopyTo(curve.Equity, 0);
        foreach (ref readonly var trade in pass.Trades) curve.Add(trade, plan, scheme, first);
        return curve;
    }

    /// <summary>Adds what a trade is worth at each point from its entry until it is left.</summary>
    void Add(in FilledTrade trade, SignalPlan plan, CommissionScheme scheme, int first)
    {
        ref readonly var entry = ref plan.Entries[trade.Entry];
        var series = plan.Series[entry.Series];
        var closes = series.Bars.Close;
        var from = entry.Point;
        for (var bar = entry.Bar; from < trade.ExitPoint; bar++)
        {
            var to = series.Points[bar + 1];
            // A short that lost more than it cost is below 0; the reference engine's value of one is not.
            var value = trade.Cost + scheme.ProfitLoss(trade.Size, entry.Price, closes[bar]);
            var exposure = Math.Abs(trade.Size * closes[bar]);
            for (; from < to; from++)
            {
                Equity[from - first] += value;
                Invested[from - first] += trade.Cost;
                Exposure[from - first] += exposure;
            }
        }
    }
}
