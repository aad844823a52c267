using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Running;

/// <summary>
/// What backtrader's observers draw, as columns of a finished run: a value a cycle, reckoned when asked for, so that a run which nobody
/// observes pays nothing. NaN where there is nothing to draw.
/// </summary>
public sealed class Observers(BacktestResult result)
{
    readonly Schedule _schedule = result.Schedule;

    /// <summary>Broker's cash.</summary>
    public ReadOnlySpan<double> Cash => result.Cash;

    /// <summary>Broker's value (Value): cash and positions at the closes.</summary>
    public ReadOnlySpan<double> Value => result.Value;

    /// <summary>DrawDown: how far the value is below its highest at a bar so far, in percent, 0 or above.</summary>
    public double[] DrawDown()
    {
        var (column, peak) = (new double[_schedule.Cycles], double.NegativeInfinity);
        for (var cycle = 0; cycle < column.Length; cycle++)
        {
            peak = Math.Max(peak, Value[cycle]);
            column[cycle] = 100 * (peak - Value[cycle]) / peak;
        }

        return column;
    }

    /// <summary>
    /// Trades: the net profit of what closed in a cycle, those that did not lose and those that lost apart. Several of one sign add up,
    /// where backtrader keeps the last.
    /// </summary>
    public (double[] Won, double[] Lost) Trades()
    {
        var (won, lost) = (Blank(), Blank());
        foreach (var trade in result.Trades.Where(trade => trade.Status == TradeStatus.Closed))
            Add(trade.NetProfitLoss >= 0 ? won : lost, CycleOf(trade.TimeClosed), trade.NetProfitLoss);
        return (won, lost);
    }

    /// <summary>BuySell: the mean price, by size, at which a feed was bought and sold in a cycle.</summary>
    public (double[] Bought, double[] Sold) BuySell(Feed feed)
    {
        var (bought, sold) = (Blank(), Blank());
        foreach (var side in result.Fills.Where(fill => fill.Feed == feed.Index).GroupBy(fill => (fill.Cycle, IsBuy: fill.Size > 0)))
            (side.Key.IsBuy ? bought : sold)[side.Key.Cycle] = side.Sum(fill => fill.Size * fill.Price) / side.Sum(fill => fill.Size);
        return (bought, sold);
    }

    /// <summary>TimeReturn: the return of the account since the end of the period before, as a fraction.</summary>
    /// <param name="timeframe">Of the periods; null: the first feed's. <see cref="Timeframe.None"/>: since the start of the run.</param>
    public double[] TimeReturn(Timeframe? timeframe = null) => ReturnsOf(Value, result.Broker.Options.Cash, timeframe);

    /// <summary>Benchmark: the return of a feed since the end of the period before, from its first close; NaN before it.</summary>
    /// <param name="timeframe">As of <see cref="TimeReturn"/>.</param>
    public double[] Benchmark(Feed feed, Timeframe? timeframe = null)
    {
        var closes = ClosesOf(result.BarsOf(feed));
        return ReturnsOf(closes, double.NaN, timeframe);
    }

    double[] ReturnsOf(ReadOnlySpan<double> values, double start, Timeframe? timeframe)
    {
        var clock = new PeriodClock(timeframe ?? result.Feeds[0].Timeframe, result.Feeds[0].Compression);
        var (column, from, last) = (new double[values.Length], start, start);
        for (var cycle = 0; cycle < column.Length; cycle++)
        {
            if (clock.MoveTo(_schedule.StrategyTimeAt(cycle))) from = last;
            if (double.IsNaN(from)) from = values[cycle];
            (column[cycle], last) = ((values[cycle] / from) - 1, values[cycle]);
        }

        return column;
    }

    /// <summary>The close that was known in each cycle.</summary>
    double[] ClosesOf(Bars bars)
    {
        var (column, next) = (Blank(), 0);
        for (var cycle = 0; cycle < column.Length; cycle++)
        {
            while (next < bars.Count && bars.Time[next] <= _schedule.StrategyTimeAt(cycle)) next++;
            if (next > 0) column[cycle] = bars.Close[next - 1];
        }

        return column;
    }

    /// <summary>The first cycle at or after a time; the last where there is none.</summary>
    int CycleOf(long time)
    {
        var (low, high) = (0, _schedule.Cycles - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_schedule.StrategyTimeAt(middle) < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    double[] Blank()
    {
        var column = new double[_schedule.Cycles];
        Array.Fill(column, double.NaN);
        return column;
    }

    static void Add(double[] column, int cycle, double amount) =>
        column[cycle] = double.IsNaN(column[cycle]) ? amount : column[cycle] + amount;
}
