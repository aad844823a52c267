using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// Figures as QuantStats 0.0.81 prints them for the same session returns, to compare with reports made by it. Where they differ from
/// ours: a year is always 252 sessions, whatever the calendar and the time that passed; skewness and kurtosis are those of a sample, the
/// kurtosis less 3; wins, losses and exposure are counted by session, not by trade and bar; the information ratio is not annualised.
/// </summary>
public sealed record AsQuantStats
{
    const double PeriodsPerYear = 252;

    /// <summary>(final / start) ^ (252 / sessions) − 1.</summary>
    public required double AnnualReturn { get; init; }

    public required double Volatility { get; init; }

    public required double Sharpe { get; init; }

    public required double Sortino { get; init; }

    /// <summary>At the ends of sessions, as a fraction above 0.</summary>
    public required double Drawdown { get; init; }

    public required double Calmar { get; init; }

    /// <summary>Skewness of a sample: G₁ = g₁ · √(n (n − 1)) / (n − 2).</summary>
    public required double Skewness { get; init; }

    /// <summary>Excess kurtosis of a sample: G₂ = (n − 1) / ((n − 2) (n − 3)) · ((n + 1) (m₄ / m₂² − 3) + 6); 0 of a normal one.</summary>
    public required double Kurtosis { get; init; }

    /// <summary>Sessions above 0 over sessions other than 0.</summary>
    public required double WinRate { get; init; }

    /// <summary>Sum of the returns above 0 over that of the returns below.</summary>
    public required double ProfitFactor { get; init; }

    /// <summary>Share of sessions with a return other than 0, rounded up to whole percent.</summary>
    public required double Exposure { get; init; }

    /// <summary>By session; NaN without a benchmark.</summary>
    public required double InformationRatio { get; init; }

    /// <param name="benchmark">Returns of a benchmark in the same sessions; null for none.</param>
    public static AsQuantStats Of(SessionReturns sessions, double[]? benchmark = null)
    {
        var (returns, n) = (sessions.Returns, sessions.Returns.Length);
        var annual = n == 0 ? double.NaN : AnnualOf(Growth.Simple(sessions.Start, sessions.Values[^1]) + 1, n);
        var drawdown = DrawdownFigures.Of([.. sessions.Values], sessions.Start).Depth;
        return new()
        {
            AnnualReturn = annual,
            Volatility = Moments.Deviation(returns, isSample: true) * Math.Sqrt(PeriodsPerYear),
            Sharpe = Ratios.Sharpe(returns, PeriodsPerYear),
            Sortino = Ratios.Sortino(returns, PeriodsPerYear),
            Drawdown = drawdown,
            Calmar = Ratios.Calmar(annual, drawdown),
            Skewness = n < 3 ? double.NaN : Moments.Skewness(returns) * Math.Sqrt((double)n * (n - 1)) / (n - 2),
            Kurtosis = n < 4 ? double.NaN : (n - 1.0) / ((n - 2.0) * (n - 3)) * (((n + 1) * (Moments.Kurtosis(returns) - 3)) + 6),
            WinRate = (double)returns.Count(value => value > 0) / returns.Count(value => value != 0),
            ProfitFactor = Ratios.Omega(returns),
            Exposure = Math.Ceiling(100.0 * returns.Count(value => value != 0) / n) / 100,
            InformationRatio = benchmark is null ? double.NaN : BenchmarkFigures.Of(returns, benchmark, 1).InformationRatio,
        };
    }

    static double AnnualOf(double growth, int sessions) => Elementary.Pow(Math.Abs(growth), PeriodsPerYear / sessions) - 1;
}
