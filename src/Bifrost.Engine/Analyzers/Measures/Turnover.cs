using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>How much is traded for the size of the account.</summary>
public static class Turnover
{
    /// <summary>
    /// How many times a year the account is turned over, one way: half of what was bought and sold, over the mean value of the account,
    /// by the year. 1 is 100 %. The US form N-1A (item 13) takes the lesser of purchases and sales, which leaves a first purchase out. NaN
    /// below 30 days and for accounts without value.
    /// </summary>
    /// <param name="traded">See <see cref="Traded"/>.</param>
    /// <param name="values">The value of the account at each bar.</param>
    /// <param name="elapsed">From the first to the last bar, see <see cref="Data.UtcTime"/>.</param>
    public static double Annual(double traded, ReadOnlySpan<double> values, long elapsed)
    {
        var mean = Moments.Mean(values);
        return mean > 0 && elapsed >= 30 * Data.UtcTime.Day ? traded / 2 / mean / Growth.Years(elapsed) : double.NaN;
    }

    /// <summary>Size × price × multiplier of all fills, purchases and sales alike, in money.</summary>
    /// <param name="schemeOf">The commission scheme of a feed, by its index.</param>
    public static double Traded(IReadOnlyList<Fill> fills, Func<int, CommissionScheme> schemeOf) =>
        ExactSum.Of([.. fills.Select(fill => Math.Abs(fill.Size * fill.Price * schemeOf(fill.Feed).Multiplier))]);
}
