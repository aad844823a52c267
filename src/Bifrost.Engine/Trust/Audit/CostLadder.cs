using Bifrost.Engine.Broker;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Trust;

/// <summary>A run that costs more than the real one.</summary>
/// <param name="BasisPoints">More, a side, in hundredths of a percent of the money moved.</param>
/// <param name="Sharpe">Annual.</param>
public sealed record CostRung(double BasisPoints, double Return, double Sharpe);

/// <summary>What is left as trading costs more, and how much more it may cost before nothing is.</summary>
/// <param name="BreakEven">
/// Basis points a side, on top of what the run pays already, at which the profit is gone. 0 where there is none to begin with; infinite
/// where it is still there at <see cref="Most"/>.
/// </param>
public sealed record CostLadder(IReadOnlyList<CostRung> Rungs, double BreakEven)
{
    public const double Most = 1000;

    const double Thin = 5;
    const double Precision = 0.05;
    static readonly double[] Steps = [0, 1, 2, 5, 10, 20, 50];

    internal static CostLadder Of(AuditRuns runs, AuditRun real)
    {
        var prices = new MeanPrices(real.Done);
        BacktestResult At(double points) => runs.Again(Dearer(runs.Subject.Options, points, prices)).Done;
        return new([.. Steps.Select(points => Rung(points, At(points)))], Find(points => Profit(At(points)), Profit(real.Done)));
    }

    internal IEnumerable<AuditFlag> Flags()
    {
        if (BreakEven is > 0 and < Thin)
        {
            yield return new(AuditCheck.Costs, AuditSeverity.Doubt,
                $"The profit is gone when a trade costs {BreakEven:N1} basis points a side more.");
        }
    }

    static CostRung Rung(double points, BacktestResult result)
    {
        var summary = RunSummary.Of(result);
        return new(points, summary.TotalReturn, summary.Sharpe);
    }

    static double Profit(BacktestResult result) => result.FinalValue - result.Broker.Options.Cash;

    /// <summary>By bisection, as if the profit only fell. Where refused orders make it rise in between: one of the points.</summary>
    static double Find(Func<double, double> profit, double atFirst)
    {
        if (!(atFirst > 0)) return 0;

        var (low, high) = (0.0, 10.0);
        for (; profit(high) > 0; (low, high) = (high, high * 2))
        {
            if (high >= Most) return double.PositiveInfinity;
        }

        while (high - low > Precision)
        {
            var middle = (low + high) / 2;
            if (profit(middle) > 0) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    static BacktestOptions Dearer(BacktestOptions options, double points, MeanPrices prices) => options with
    {
        Broker = options.Broker with
        {
            CommissionByFeed = prices.Feeds.ToDictionary(
                feed => feed.Name,
                feed => Dearer(options.Broker.CommissionByFeed.GetValueOrDefault(feed.Name, options.Broker.Commission), points, feed.Price),
                StringComparer.Ordinal),
        },
    };

    /// <summary>An amount a unit grows by the points of what a unit is worth at the mean price that it was traded at.</summary>
    static CommissionScheme Dearer(CommissionScheme scheme, double points, double price) => scheme with
    {
        Commission = scheme.Commission + (points / 10_000 * (scheme.Type == CommissionType.Percent ? 1 : price * scheme.Multiplier)),
    };

    /// <summary>What each feed was traded at, on average; its last close where it was not.</summary>
    sealed class MeanPrices(BacktestResult result)
    {
        public IReadOnlyList<(string Name, double Price)> Feeds { get; } =
            [.. result.Feeds.Select(feed => (feed.Name, Of(result, feed.Index))).DistinctBy(feed => feed.Name, StringComparer.Ordinal)];

        static double Of(BacktestResult result, int feed)
        {
            var (size, value) = (0.0, 0.0);
            foreach (var fill in result.Fills.Where(fill => fill.Feed == feed))
                (size, value) = (size + Math.Abs(fill.Size), value + (Math.Abs(fill.Size) * fill.Price));
            return size > 0 ? Math.Abs(value / size) : 0;
        }
    }
}
