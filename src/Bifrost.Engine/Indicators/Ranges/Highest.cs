using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The highest of the last values; NaN where the oldest of them is NaN, later ones are passed over.</summary>
public sealed class Highest : Indicator
{
    public Highest(Line source, int period)
        : base(source) => High = Declare("Highest", Of(source, period));

    public Line High { get; }

    internal static Line Of(Line source, int period) =>
        Computed.Window("Highest", new ExtremeKernel<Upwards>(period), period, source);
}
