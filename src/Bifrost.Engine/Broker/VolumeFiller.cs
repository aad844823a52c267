using Bifrost.Engine.Data;
using static Bifrost.Engine.Statistics.PythonArithmetic;

namespace Bifrost.Engine.Broker;

/// <summary>How much of an order one bar can take.</summary>
public abstract record VolumeFiller
{
    /// <summary>
    /// The size that fills on this bar, without sign: from 0 to what remains. NaN, of a bar without volume, fills nothing.
    /// </summary>
    /// <param name="remaining">What is left of the order, without sign.</param>
    public abstract double SizeOn(in Bar bar, double remaining);
}

/// <summary>At most so many units a bar, and never more than its volume.</summary>
/// <param name="Size">0: the volume alone is the bound.</param>
public sealed record FixedSizeFiller(double Size = 0) : VolumeFiller
{
    public override double SizeOn(in Bar bar, double remaining) =>
        Math.Min(Math.Min(bar.Volume, remaining), Size == 0 ? double.PositiveInfinity : Size);
}

/// <summary>A percentage of the bar's volume, in whole units.</summary>
public sealed record BarPercentFiller(double Percent = 100) : VolumeFiller
{
    public override double SizeOn(in Bar bar, double remaining) =>
        Math.Min(FloorDivide(bar.Volume * Percent, 100), remaining);
}

/// <summary>The volume spread evenly over the price points of the bar, and a percentage of one point's share.</summary>
/// <param name="TickSize">The distance of two price points; 0: the bar counts as one point.</param>
public sealed record BarPointFiller(double TickSize = 0, double Percent = 100) : VolumeFiller
{
    public override double SizeOn(in Bar bar, double remaining)
    {
        var points = TickSize == 0 ? 1 : FloorDivide(bar.High - bar.Low + TickSize, TickSize);
        return Math.Min(FloorDivide(bar.Volume / points * Percent, 100), remaining);
    }
}
