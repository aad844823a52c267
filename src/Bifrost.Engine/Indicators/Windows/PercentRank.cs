using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The part of the last values that lie below the newest: 0 to almost 1.</summary>
public sealed class PercentRank : Indicator
{
    public PercentRank(Line source, int period = 50)
        : base(source) => Rank = Declare("PercentRank", Computed.Window(
            "PercentRank", new FormulaKernel<RankFormula>(new(period)), period, source));

    public Line Rank { get; }
}

readonly record struct RankFormula(int Period) : IFormula
{
    public double At(in Inputs x, int i)
    {
        var (below, newest) = (0, x.A[i]);
        foreach (var value in x.A.Slice(i - Period + 1, Period)) below += value < newest ? 1 : 0;
        return (double)below / Period;
    }
}
