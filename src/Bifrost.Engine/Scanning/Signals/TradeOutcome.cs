using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Scanning;

/// <summary>How a trade ends, whatever its size.</summary>
/// <param name="Bars">From the bar of the entry to that of the exit.</param>
/// <param name="Price">Of the exit, slippage included.</param>
readonly record struct TradeOutcome(int Bars, double Price, ExitReason Reason)
{
    /// <summary>
    /// The stop comes before the target on a bar that touches both, because the order of prices inside it is not known; both before the
    /// close that ends the holding period.
    /// </summary>
    public static TradeOutcome Of(in PlannedEntry entry, Bars bars, ExitRule rule, int stop, int target, SignalBacktestOptions options)
    {
        var left = bars.Count - 1 - entry.Bar;
        var last = Math.Min(rule.HoldingPeriod, left);
        var side = entry.IsLong ? Side.Sell : Side.Buy;
        if (stop <= last && stop <= target)
            return new(stop, StopFill(side, ExitRule.StopPrice(entry.Price, rule.StopLoss, entry.IsLong), bars[entry.Bar + stop], options),
                ExitReason.StopLoss);
        if (target <= last)
            return new(target, TargetFill(
                side, ExitRule.TargetPrice(entry.Price, rule.TakeProfit, entry.IsLong), bars[entry.Bar + target], options),
                ExitReason.TakeProfit);

        var bar = bars[entry.Bar + last];
        var price = Matching.Market(side, bar.Close, bar, options.Slippage)!.Value;
        return new(last, price, last == rule.HoldingPeriod ? ExitReason.TimeExit : ExitReason.EndOfData);
    }

    static double StopFill(Side side, double level, in Bar bar, SignalBacktestOptions options) => options.FillsAtLevel
        ? options.Slippage.Slip(side, level, side == Side.Buy ? bar.High : bar.Low)!.Value
        : Matching.Stop(side, level, bar, options.Slippage)!.Value;

    static double TargetFill(Side side, double level, in Bar bar, SignalBacktestOptions options) =>
        options.FillsAtLevel ? level : Matching.Limit(side, level, bar, options.Slippage)!.Value;
}
