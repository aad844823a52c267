using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Scanning;

/// <summary>How lively a series was up to a bar, that bar included. NaN where there are too few bars.</summary>
static class EntryRisk
{
    const int Returns = 20;
    const int Ranges = 14;
    const double BarsPerYear = 252;

    /// <summary>The sample deviation of the last 20 simple returns × √252, as a fraction.</summary>
    public static double Volatility(Bars bars, int index)
    {
        if (index < Returns) return double.NaN;
        Span<double> returns = stackalloc double[Returns];
        var closes = bars.Close.Slice(index - Returns, Returns + 1);
        for (var i = 0; i < Returns; i++) returns[i] = (closes[i + 1] / closes[i]) - 1;
        return Moments.Deviation(returns, isSample: true) * Math.Sqrt(BarsPerYear);
    }

    /// <summary>The simple mean of the last 14 true ranges, in units of the price.</summary>
    public static double Atr(Bars bars, int index)
    {
        if (index < Ranges) return double.NaN;
        Span<double> ranges = stackalloc double[Ranges];
        for (var i = 0; i < Ranges; i++) ranges[i] = TrueRange(bars, index - Ranges + 1 + i);
        return Moments.Mean(ranges);
    }

    static double TrueRange(Bars bars, int index)
    {
        var (high, low, before) = (bars.High[index], bars.Low[index], bars.Close[index - 1]);
        return Math.Max(high - low, Math.Max(Math.Abs(high - before), Math.Abs(low - before)));
    }
}
