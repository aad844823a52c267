using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>What the value gained over a period.</summary>
public sealed class Momentum : Indicator
{
    public Momentum(Line source, int period = 12)
        : base(source) => Gain = Declare("Momentum", OfLag<Subtract>.Line("Momentum", source, period));

    public Line Gain { get; }
}
