using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>One figure of a run, and what it is over all draws. NaN where it is not defined.</summary>
/// <param name="Real">Of the run itself.</param>
public sealed record OutcomeBand(double Real, double Mean, double P05, double P25, double Median, double P75, double P95)
{
    internal static OutcomeBand Of(double real, IEnumerable<double> outcomes)
    {
        double[] defined = [.. outcomes.Where(outcome => !double.IsNaN(outcome))];
        double At(double share) => Quantile.Of(defined, share);
        return new(real, defined.Length == 0 ? double.NaN : Moments.Mean(defined), At(0.05), At(0.25), At(0.5), At(0.75), At(0.95));
    }
}

/// <summary>What the value of the account is over all draws, at points of the way; columns of equal length.</summary>
/// <param name="Steps">Sessions, bars or trades since the start, which is 0.</param>
/// <param name="Times">Of those steps, see <see cref="Data.UtcTime"/>; null of trades, which have another order in each draw.</param>
public sealed record PathFan(
    IReadOnlyList<int> Steps, IReadOnlyList<long>? Times, IReadOnlyList<double> P05, IReadOnlyList<double> P25,
    IReadOnlyList<double> Median, IReadOnlyList<double> P75, IReadOnlyList<double> P95);

/// <summary>What a run could have come to.</summary>
/// <param name="Ruin">The share of draws that fell from a high by the depth that counts as ruin.</param>
/// <param name="Return">Of the whole run, as a fraction.</param>
/// <param name="Annual">Compound growth by the year; of draws of trades that of the run, since they last as long.</param>
/// <param name="Sharpe">Of session returns, annual; NaN for draws of trades, whose order it does not depend on.</param>
/// <param name="Drawdown">The deepest fall from a high, as a fraction above 0.</param>
public sealed record PathSet(
    int Draws, double Ruin, OutcomeBand Return, OutcomeBand Annual, OutcomeBand Sharpe, OutcomeBand Drawdown, PathFan Fan);
