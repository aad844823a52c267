using System.Text.Json.Nodes;
using Bifrost.Engine.Scanning;
using static Bifrost.Engine.Tests.Scanning.SystemGolden;

namespace Bifrost.Engine.Tests.Scanning;

public class PositionSizeTests
{
    static readonly string[] Codes =
        ["equal_weight", "fixed_amount", "percent_risk", "volatility_target", "atr_based", "kelly_criterion", "other"];

    [Fact]
    public void Every_size_of_the_original_one_by_one_comes_out_the_same()
    {
        var cases = Read("position_size_scalar")["cases"]!.AsArray();
        Assert.Equal(456, cases.Count);
        foreach (var (index, item) in cases.Index())
        {
            var input = item!["input"]!;
            var sizing = new SizingOptions
            {
                Method = MethodOf(Text(input["sizing_method"])),
                RiskPercent = Number(input["risk_per_trade"], 2),
                FixedAmount = Number(input["fixed_amount"], 10_000),
                VolatilityTarget = Number(input["volatility_target"], 0.15),
            };
            var facts = new SizingFacts(
                Number(input["entry_price"]), Number(input["portfolio_value"]), Number(input["volatility"]), Number(input["atr"]), 0);
            var kelly = new KellyFacts(
                Number(input["kelly_win_rate"]), Number(input["kelly_avg_win"]), Number(input["kelly_avg_loss"]));
            var shares = Capped(
                PositionSize.Shares(sizing, facts, kelly), facts, input["allow_leverage"]!.GetValue<bool>(),
                Number(input["open_positions_value"]));
            Same(Number(item["shares"]), shares, $"case {index}, {input.ToJsonString()}");
        }
    }

    [Fact]
    public void Every_size_of_the_original_in_columns_comes_out_the_same()
    {
        var cases = Read("position_size_vectorized")["cases"]!.AsArray();
        Assert.Equal(378, cases.Count);
        foreach (var (index, item) in cases.Index())
        {
            var arguments = item!["args"]!.AsArray();
            double At(int place) => Number(arguments[place]);
            var sizing = new SizingOptions
            {
                Method = MethodOf(Codes[(int)At(0)]), RiskPercent = At(5), FixedAmount = At(6), VolatilityTarget = At(7),
                AssumedStop = At(8) * 100,
            };
            var facts = new SizingFacts(At(1), At(2), At(3), At(4), 0);
            var shares = PositionSize.Shares(sizing, facts, new(At(10), At(11), At(12)));
            var capped = Capped(shares, facts, arguments[9]!.GetValue<bool>(), At(13));
            Same(Number(item["head"]), capped, $"case {index}, {arguments.ToJsonString()}");
            Same(Number(item["old"]), capped, $"case {index}, before");
        }
    }

    [Fact]
    public void Percent_risk_uses_the_stop_that_is_set()
    {
        var sizing = new SizingOptions { Method = SizingMethod.PercentRisk, RiskPercent = 1 };

        // 1 % of 100,000 is 1,000; a stop 8 % below 50 loses 4 a share.
        Same(250, PositionSize.Shares(sizing, new(50, 100_000, 0, 0, StopPercent: 8), default), "with a stop");
        Same(400, PositionSize.Shares(sizing, new(50, 100_000, 0, 0, StopPercent: 0), default), "without one: 5 % is assumed");
    }

    [Fact]
    public void Kelly_learns_from_the_trades_closed_so_far_when_asked()
    {
        var record = new KellyRecord();
        record.Add(10);
        record.Add(-5);
        record.Add(0);

        Assert.Equal(new KellyFacts(55, 8, -4), record.Facts(new()));
        Assert.Equal(new KellyFacts(55, 8, -4), record.Facts(new() { KellyFromTrades = 4 }));
        Assert.Equal(new KellyFacts(100.0 / 3, 10, -2.5), record.Facts(new() { KellyFromTrades = 3 }));

        // b = 4, p = 1/3: (4/3 − 2/3) / 4.
        Same(1.0 / 6, PositionSize.KellyShare(new(100.0 / 3, 10, -2.5)), "share");
    }

    [Fact]
    public void Volatility_and_true_range_are_those_of_the_original()
    {
        var bars = DailyBars().ToDictionary(series => series.Name, series => series.Bars);
        foreach (var item in Read("volatility_atr")["cases"]!.AsArray())
        {
            var (series, index) = (bars[Text(item!["symbol"])], item["bar_index"]!.GetValue<int>());
            Same(Number(item["volatility_tail60_window20"]), EntryRisk.Volatility(series, index), $"volatility {item.ToJsonString()}");
            Same(Number(item["atr_tail30_window14"]), EntryRisk.Atr(series, index), $"atr {item.ToJsonString()}");
        }
    }

    /// <summary>The original's limits: never above the equity, without leverage never above what is left of it.</summary>
    static double Capped(double shares, SizingFacts facts, bool allowLeverage, double open)
    {
        shares = Math.Min(shares, facts.Equity / facts.Price);
        if (!allowLeverage) shares = Math.Min(shares, Math.Max(0, facts.Equity - open) / facts.Price);
        return Math.Max(0, Math.Floor(shares));
    }
}
