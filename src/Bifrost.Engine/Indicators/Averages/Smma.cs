using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Smoothed moving average (Wilder): the newest value weighs 1 / period.</summary>
public sealed class Smma : Indicator
{
    public Smma(Line source, int period = 30)
        : base(source) => Average = Declare("Smma", SmoothingKernel.Line("Smma", source, period, 1.0 / period));

    public Line Average { get; }
}
