using Bifrost.Engine.Running;

namespace Bifrost.Engine.Trust;

/// <summary>
/// What is left when every order reaches the market one bar late. Sharpe ratios are annual, returns of the whole run; NaN where the
/// strategy fails.
/// </summary>
public sealed record LagCheck(double Sharpe, double LaggedSharpe, double Return, double LaggedReturn)
{
    const double WorthHaving = 0.5;
    const double LargestLoss = 0.5;

    internal static LagCheck Of(AuditRuns runs, AuditRun real)
    {
        var summary = RunSummary.Of(real.Done);
        var late = runs.Over(runs.Subject.Feeds, LateMarket.Of(runs.Schedule, bars: 1));
        var lagged = late.Result is { } result ? RunSummary.Of(result) : null;
        return new(summary.Sharpe, lagged?.Sharpe ?? double.NaN, summary.TotalReturn, lagged?.TotalReturn ?? double.NaN);
    }

    internal IEnumerable<AuditFlag> Flags()
    {
        if (!(Sharpe >= WorthHaving) || !(LaggedSharpe < LargestLoss * Sharpe)) yield break;
        yield return new(AuditCheck.OneBarLag, AuditSeverity.Doubt,
            $"One bar later the Sharpe ratio falls from {Sharpe:N2} to {LaggedSharpe:N2}, "
            + $"the return from {Return:P1} to {LaggedReturn:P1}: what there is to gain is gone within a bar.");
    }
}
