using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>
/// Trades a list of signals: each is entered at the close of the first bar at its time or after it, and left by the
/// <see cref="ExitRule"/>. How each trade ends is worked out first, on the columns of its series; then one pass over time sees which of
/// them there is money for.
/// </summary>
public static class SignalBacktest
{
    /// <param name="signals">In any order: the result is the same.</param>
    /// <param name="bars">A series a symbol; those without a signal are not looked at.</param>
    /// <exception cref="ArgumentException">An option, a weight or a series cannot be used; the message says which and why.</exception>
    public static SignalBacktestResult Run(
        IReadOnlyCollection<TradeSignal> signals, IReadOnlyCollection<BarSeries> bars, SignalBacktestOptions options)
    {
        var rule = options.Exit;
        var plan = SignalPlan.Of(signals, bars, options);
        var touches = new TouchTable(plan, rule.HoldingPeriod, [rule.StopLoss], [rule.TakeProfit]);
        var pass = new SignalPass(plan, touches, options);
        pass.Run(rule);
        var curve = SignalCurve.Of(plan, pass, options.Commission);
        return new()
        {
            Options = options,
            Summary = SignalSummary.Of(pass, curve, options.Capital, plan.Skipped.Count),
            Curve = curve,
            Trades = [.. pass.Closed.Select(index => SignalTrade.Of(plan, pass.Trades[index]))],
            Skipped = [.. plan.Skipped.Concat(pass.Skipped.Select(skipped => SkippedSignal.Of(plan, skipped))).Order(SkippedSignal.ByTime)],
        };
    }
}
