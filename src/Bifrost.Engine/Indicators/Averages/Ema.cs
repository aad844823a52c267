using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Exponential moving average: the newest value weighs 2 / (period + 1).</summary>
public sealed class Ema : Indicator
{
    public Ema(Line source, int period = 30)
        : base(source) => Average = Declare("Ema", SmoothingKernel.Line("Ema", source, period, 2.0 / (1.0 + period)));

    public Line Average { get; }
}
