using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// A <see cref="SuperTrend"/> whose width is the centroid of the volatility the bar belongs to: the average true ranges
/// of a window fall into three clusters.
/// </summary>
public sealed class AdaptiveSuperTrend : Indicator
{
    /// <param name="bars">The bars followed.</param>
    /// <param name="period">That of the average true range.</param>
    /// <param name="factor">How many centroids the bands are away.</param>
    /// <param name="window">How many ranges are sorted into clusters.</param>
    /// <param name="high">Where the highest centroid starts, from the lowest range (0) to the highest (1).</param>
    /// <param name="medium">Where the middle one starts.</param>
    /// <param name="low">Where the lowest one starts.</param>
    /// <param name="untilStable">Move the centroids until they stay (k-means), instead of once.</param>
    public AdaptiveSuperTrend(
        Candles bars, int period = 10, double factor = 3, int window = 100, double high = 0.75, double medium = 0.5,
        double low = 0.25, bool untilStable = false)
        : base(bars)
    {
        var range = new Atr(bars, period).Range;
        Line Of(bool centroid) => Computed.Window(
            "Cluster", new FormulaKernel<ClusterFormula>(new(window, high, medium, low, untilStable, centroid)), window, range);
        var width = Of(centroid: true);
        Stop = Declare("SuperTrend", SuperTrendKernel.Line(bars, width, factor, ofDirection: false));
        Direction = Declare("Direction", SuperTrendKernel.Line(bars, width, factor, ofDirection: true));
        Cluster = Declare("Cluster", Of(centroid: false));
        Centroid = Declare("Centroid", width);
    }

    public Line Stop { get; }

    /// <summary>−1 in an uptrend, when the stop is below; 1 in a downtrend.</summary>
    public Line Direction { get; }

    /// <summary>0 for high, 1 for medium, 2 for low volatility.</summary>
    public Line Cluster { get; }

    /// <summary>The range that stands for the cluster.</summary>
    public Line Centroid { get; }
}
