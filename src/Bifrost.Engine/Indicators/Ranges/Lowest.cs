using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The lowest of the last values; NaN where the oldest of them is NaN, later ones are passed over.</summary>
public sealed class Lowest : Indicator
{
    public Lowest(Line source, int period)
        : base(source) => Low = Declare("Lowest", Of(source, period));

    public Line Low { get; }

    internal static Line Of(Line source, int period) =>
        Computed.Window("Lowest", new ExtremeKernel<Downwards>(period), period, source);
}
