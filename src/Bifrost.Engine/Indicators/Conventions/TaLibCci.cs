using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The commodity channel index (Lambert 1980) of TA-Lib and of the scanner: the deviations are those from the mean of
/// the window, where the reference averages each bar's deviation from its own mean. 0 where nothing deviates.
/// </summary>
public sealed class TaLibCci : Indicator
{
    public TaLibCci(Candles bars, int period = 20, double factor = 0.015)
        : base(bars) => Index = Declare("TaLibCci", Computed.Window(
            "TaLibCci", new FormulaKernel<WindowDeviationFormula>(new(period, factor)), period, bars.Typical));

    public Line Index { get; }
}

/// <summary>Source: the typical price.</summary>
readonly record struct WindowDeviationFormula(int Period, double Factor) : IFormula
{
    public double At(in Inputs x, int i)
    {
        var window = x.A.Slice(i - Period + 1, Period);
        var (mean, sum) = (Moments.Mean(window), 0.0);
        foreach (var value in window) sum += Math.Abs(value - mean);
        var distance = x.A[i] - mean;
        return distance == 0 || sum == 0 ? 0 : distance / (Factor * (sum / Period));
    }
}
