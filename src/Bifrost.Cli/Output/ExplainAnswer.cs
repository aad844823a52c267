using Bifrost.Engine.Data;
using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Output;

/// <summary>What bifrost explain answers in JSON: a trade, or the bars of a signal, one a feed.</summary>
sealed record ExplainAnswer(ExplainedTrade? Trade, IReadOnlyList<ExplainedBar>? Bars)
{
    public static ExplainAnswer Of(TradeExplanation trade) => new(ExplainedTrade.Of(trade), null);

    public static ExplainAnswer Of(IReadOnlyList<BarExplanation> bars) => new(null, [.. bars.Select(ExplainedBar.Of)]);
}

/// <param name="Adverse">The worst that the price went against it, as a fraction of the entry price.</param>
/// <param name="Favourable">The best it went for it.</param>
sealed record ExplainedTrade(
    int Id, string Feed, string Side, double Size, string Opened, string? Closed, double Price, double ExitPrice, int Bars, double Profit,
    double Commission, double NetProfit, double Adverse, double Favourable, ExplainedBar Entry, ExplainedBar? Exit,
    IReadOnlyList<ExplainedOrder> Orders)
{
    public static ExplainedTrade Of(TradeExplanation trade) => new(
        trade.Id, trade.Feed, trade.IsLong ? "long" : "short", trade.Size, Times.Show(trade.Opened),
        trade.Closed is { } closed ? Times.Show(closed) : null, trade.Price, trade.ExitPrice, trade.Bars, trade.Profit, trade.Commission,
        trade.NetProfit, trade.Excursion.Adverse, trade.Excursion.Favourable, ExplainedBar.Of(trade.Entry),
        trade.Exit is { } exit ? ExplainedBar.Of(exit) : null, [.. trade.Orders.Select(ExplainedOrder.Of)]);
}

/// <param name="Held">The position before anything decided here was filled.</param>
sealed record ExplainedBar(
    string Feed, ExplainedPrices Bar, string Verdict, IReadOnlyList<ExplainedRule> Rules, IReadOnlyDictionary<string, double> Values,
    double Cash, double Value, double Held, string Sizing, IReadOnlyList<ExplainedOrder> Waiting, IReadOnlyList<ExplainedOrder> Decided)
{
    public static ExplainedBar Of(BarExplanation bar)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var value in bar.Values) values.TryAdd(value.Name, value.Value);
        return new(
            bar.Feed, ExplainedPrices.Of(bar.Bar), bar.Verdict, [.. bar.Rules.Select(rule => ExplainedRule.Of(rule.Role, rule.Rule))],
            values, bar.Cash, bar.Value, bar.Held, bar.Sizer, [.. bar.Waiting.Select(ExplainedOrder.Of)],
            [.. bar.Decided.Select(ExplainedOrder.Of)]);
    }
}

sealed record ExplainedPrices(string Time, double Open, double High, double Low, double Close, double Volume)
{
    public static ExplainedPrices Of(Bar bar) => new(Times.Show(bar.Time), bar.Open, bar.High, bar.Low, bar.Close, bar.Volume);
}

/// <param name="Role">Of a whole rule: long entry, say.</param>
/// <param name="Value">Of a condition 1 where it is met, 0 where it is not; null where it is undefined.</param>
/// <param name="Parts">Null where there are none.</param>
sealed record ExplainedRule(string? Role, string Rule, double Value, IReadOnlyList<ExplainedRule>? Parts)
{
    public static ExplainedRule Of(string? role, RuleReading rule) => new(
        role, rule.Text, rule.Value, rule.Parts.Count == 0 ? null : [.. rule.Parts.Select(part => Of(null, part))]);
}

sealed record ExplainedOrder(
    int Id, string Feed, string Side, string Type, double Size, string? Tag, string Decided, double Price, string Status, string? Reason,
    double? CashNeeded, double? CashAvailable, double Commission, IReadOnlyList<ExplainedFill> Fills)
{
    public static ExplainedOrder Of(OrderExplanation order)
    {
        var (end, lacksCash) = (order.Outcome, order.Outcome.CashNeeded != 0);
        return new(
            order.Id, order.Feed, Words.Of(order.Side), Words.Of(order.Type), order.Size, order.Tag, Times.Show(order.Decided),
            order.Price, Words.Of(order.Status), end.End == Engine.Orders.OrderEnd.None ? null : Words.Of(end.End),
            lacksCash ? end.CashNeeded : null, lacksCash ? end.CashAvailable : null, order.Commission,
            [.. order.Fills.Select(ExplainedFill.Of)]);
    }
}

/// <param name="Origin">Where the price came from.</param>
/// <param name="Asked">Before slippage.</param>
sealed record ExplainedFill(
    string Time, ExplainedPrices Bar, string Origin, double Size, double Asked, double Price, double Slippage, double Commission,
    double Remaining)
{
    public static ExplainedFill Of(FillExplanation fill) => new(
        Times.Show(fill.Time), ExplainedPrices.Of(fill.Bar), Words.Of(fill.Origin), fill.Size, fill.Asked, fill.Price, fill.Slippage,
        fill.Commission, fill.Remaining);
}
