using Bifrost.Engine.Data;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Running;

public enum KernelVerdict
{
    /// <summary>Fills, equity and figures are the same to the last bit.</summary>
    Equal,

    /// <summary>The kernel does not run such a plan, or left this run to the event engine.</summary>
    NotCovered,

    /// <summary>They differ: a bug in one of the two.</summary>
    Different,
}

/// <summary>What the rules kernel says to a run of the event engine.</summary>
/// <param name="Detail">Why it is not covered, or the first difference; null where they are equal.</param>
public sealed record KernelCheck(KernelVerdict Verdict, string? Detail)
{
    /// <summary>Runs in the kernel what a strategy ran in the event engine, and compares.</summary>
    /// <param name="feeds">Those of the run.</param>
    /// <param name="options">Those of the run.</param>
    public static KernelCheck Of(RuleStrategy strategy, IReadOnlyList<FeedPlan> feeds, BacktestOptions options, BacktestResult result)
    {
        if (!RulesKernel.Covers(strategy.Plan, feeds, options, out var reason)) return new(KernelVerdict.NotCovered, reason);
        var runner = RulesKernel.Prepare(feeds[0].Series, strategy.Plan, options).NewRunner();
        return runner.Run([.. strategy.Values], out var figures)
            ? Of(result, runner, figures)
            : new(KernelVerdict.NotCovered, "cash does not cover a stop, a target or a reversal");
    }

    /// <summary>Compares the last run of a runner with that of the event engine.</summary>
    internal static KernelCheck Of(BacktestResult result, KernelRunner runner, in KernelFigures figures)
    {
        var difference = OfFills(result, runner) ?? OfValues(result, runner) ?? OfFigures(result, runner, figures);
        return new(difference is null ? KernelVerdict.Equal : KernelVerdict.Different, difference);
    }

    static string? OfFills(BacktestResult result, KernelRunner runner)
    {
        var fills = runner.Fills;
        for (var i = 0; i < Math.Min(fills.Length, result.Fills.Count); i++)
        {
            var (fill, theirs) = (fills[i], result.Fills[i]);
            var ours = (fill.Bar, fill.Size, fill.Price, fill.Commission, fill.SizeAfter);
            var expected = (theirs.Cycle, theirs.Size, theirs.Price, theirs.Commission, theirs.PositionSize);
            if (ours != expected) return $"fill {i} is {ours} in the kernel and {expected} in the event engine";
        }

        return fills.Length == result.Fills.Count ? null
            : $"there are {fills.Length} fills in the kernel and {result.Fills.Count} in the event engine";
    }

    static string? OfValues(BacktestResult result, KernelRunner runner)
    {
        var values = runner.Values;
        var expected = result.Value;
        for (var i = 0; i < expected.Length; i++)
        {
            if (BitConverter.DoubleToInt64Bits(values[i]) != BitConverter.DoubleToInt64Bits(expected[i]))
                return $"the value at bar {i} is {values[i]:R} in the kernel and {expected[i]:R} in the event engine";
        }

        return null;
    }

    static string? OfFigures(BacktestResult result, KernelRunner runner, in KernelFigures figures)
    {
        var (summary, expected) = (runner.Summarise(), RunSummary.Of(result));
        if (summary != expected) return $"the summary is {summary} in the kernel and {expected} in the event engine";
        var counted = new KernelFigures(
            expected.FinalValue, expected.FinalCash, expected.Orders, expected.Fills, expected.Trades.Closed, expected.OpenTrades);
        return figures == counted ? null : $"the figures are {figures} in the kernel and {counted} in the event engine";
    }
}
