using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>What is known of a Sharpe ratio from the returns it was measured on.</summary>
/// <param name="Sharpe">Mean over sample deviation (n − 1) of one period: never annualised in here.</param>
/// <param name="Skewness">Of the returns as a population; 0 of a normal distribution.</param>
/// <param name="Kurtosis">Raw, of the returns as a population: 3 of a normal distribution.</param>
/// <param name="Count">Returns measured.</param>
public readonly record struct SharpeSample(double Sharpe, double Skewness, double Kurtosis, int Count)
{
    /// <summary>The sample of simple returns of equal periods; NaN throughout where they do not vary.</summary>
    public static SharpeSample Of(ReadOnlySpan<double> returns) => new(
        Ratios.Sharpe(returns, periodsPerYear: 1), Moments.Skewness(returns), Moments.Kurtosis(returns), returns.Length);

    /// <summary>
    /// The standard error of the ratio times √(n − 1): √(1 − γ₃·SR + (γ₄ − 1)/4·SR²) (Mertens 2002). With raw kurtosis, of which
    /// several libraries use the excess, which flatters.
    /// </summary>
    internal double Spread => Math.Sqrt(1 - (Skewness * Sharpe) + ((Kurtosis - 1) / 4 * Sharpe * Sharpe));
}
