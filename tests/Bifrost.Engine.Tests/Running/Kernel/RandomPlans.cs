using Bifrost.Engine.Rules;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Tests.Simulation;

namespace Bifrost.Engine.Tests.Running.Kernel;

/// <summary>Rule plans that trade often, drawn from a random: every kind of size, stop and target, with parameters and without.</summary>
static class RandomPlans
{
    static readonly string[] Conditions =
    [
        "sma(close, $fast) > sma(close, $slow)", "sma(close, $fast) < sma(close, $slow)", "close > highest(high, $slow)[1]",
        "crosses_above(sma(close, $fast), sma(close, $slow))", "crosses_below(ema($fast), ema($slow))", "not (rsi($fast) < 30)",
        "rsi($fast) > 55 or close > open",
        "not crosses_above(close, sma(close, $fast))", "close between sma(close, $slow) * 0.97 and sma(close, $fast)", "falling(close, 2)",
        "rising(close, $level)", "close < open and not (volume > 200)", "close > $slow", "weekday == 1", "$fast < $slow", "close <= low",
        "not (close between low and sma(close, $fast))", "symbol == 'random'", "high >= close[$level]", "open != close", "true",
    ];

    public static RulePlan Draw(Random random)
    {
        var shape = random.Next(4);
        return new()
        {
            Name = "random",
            Parameters =
            [
                new("fast", random.Next(1, 6)), new("slow", random.Next(2, 15)), new("level", random.Next(1, 4)),
                new("x", random.Between(1, 6)),
            ],
            Long = shape == 1 ? null : Side(random),
            Short = shape == 0 ? null : Side(random),
            Direction = shape >= 2 && random.In(0.15) ? random.Pick(RuleDirection.Long, RuleDirection.Short) : RuleDirection.Both,
            Stop = Stop(random),
            Target = random.In(0.5) ? null : new(random.Pick(RuleLevelKind.Percent, RuleLevelKind.Atr), Amount(random)) { AtrPeriod = 3 },
            Sizing = Sizing(random),
            HoldingBars = random.In(0.3) ? random.In(0.3) ? RuleNumber.Of("level") : random.Next(1, 12) : null,
            ReentryWait = random.In(0.1) ? null : random.In(0.3) ? random.Next(0, 5) : 0,
            CloseAtEnd = random.In(0.3),
        };
    }

    static RuleSide Side(Random random) => new(Condition(random), random.In(0.8) ? Condition(random) : null)
    {
        Stop = random.In(0.8) ? null
            : RuleLevel.AtPrice(random.Pick("lowest(low, $slow)", "highest(high, 3)", "close * 0.95", "sma(close, 4)")),
        Target = random.In(0.15) ? RuleLevel.AtPrice(random.Pick("close * 1.03", "close * 0.96", "ema($slow)")) : null,
    };

    static string Condition(Random random)
    {
        if (random.In(0.3)) return RulePrinter.Print(new Tests.Rules.RandomRules(random.Next()).Condition(random.Next(1, 4)));
        var one = random.Pick(Conditions);
        return random.In(0.6) ? one : $"({one}) {random.Pick("and", "or")} {random.Pick("", "not ")}({random.Pick(Conditions)})";
    }

    static RuleLevel? Stop(Random random) => random.Next(6) switch
    {
        0 => new(RuleLevelKind.Percent, Amount(random)),
        1 => new(RuleLevelKind.Atr, Amount(random)) { AtrPeriod = RuleNumber.Of("fast") },
        2 => new(RuleLevelKind.TrailingPercent, Amount(random)),
        3 => new(RuleLevelKind.TrailingAtr, Amount(random)) { AtrPeriod = 4 },
        _ => null,
    };

    static RuleNumber Amount(Random random) => random.In(0.4) ? RuleNumber.Of("x") : random.Between(0.2, 5);

    static RuleSizing? Sizing(Random random)
    {
        var method = random.Next(8) switch
        {
            0 => new RuleSizing(RuleSizeMethod.Units, random.Pick(1.0, 10, 100)),
            1 => new(RuleSizeMethod.Cash, random.Between(100, 5000)),
            2 => new(RuleSizeMethod.PercentOfEquity, random.Pick(20.0, 95, 100, 150)),
            3 => new(RuleSizeMethod.PercentOfCash, random.Pick(50.0, 98, 100)),
            4 => new(RuleSizeMethod.AtrRisk, random.Pick(0.5, 2)) { AtrMultiple = 1.5, AtrPeriod = RuleNumber.Of("level") },
            _ => null,
        };
        return method is null ? null
            : method with { Whole = random.In(0.5), MaxValue = random.In(0.2) ? random.Between(500, 8000) : null };
    }
}
