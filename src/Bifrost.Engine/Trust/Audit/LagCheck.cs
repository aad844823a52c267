using Bifrost.Engine.Running;

namespace Bifrost.Engine.Trust;

/// <summary>What is left when every order comes one bar late. Sharpe ratios are annual, returns of the whole run.</summary>
public sealed record LagCheck(double Sharpe, double LaggedSharpe, double Return, double LaggedReturn)
{
    const double WorthHaving = 0.5;
    const double LargestLoss = 0.5;

    internal static LagCheck Of(AuditRuns runs, AuditRun real)
    {
        var summary = RunSummary.Of(real.Done);
        var lagged = RunSummary.Of(runs.With(new DelayedOrders(real.Log, bars: 1)).Done);
        return new(summary.Sharpe, lagged.Sharpe, summary.TotalReturn, lagged.TotalReturn);
    }

    internal IEnumerable<AuditFlag> Flags()
    {
        if (!(Sharpe >= WorthHaving) || !(LaggedSharpe < LargestLoss * Sharpe)) yield break;
        yield return new(AuditCheck.OneBarLag, AuditSeverity.Doubt,
            $"One bar later the Sharpe ratio falls from {Sharpe:N2} to {LaggedSharpe:N2}, the return from {Return:P1} to {LaggedReturn:P1}: "
            + "what there is to gain is gone within a bar.");
    }
}
