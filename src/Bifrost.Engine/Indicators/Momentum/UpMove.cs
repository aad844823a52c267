using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>What the value gained since the bar before.</summary>
public sealed class UpMove : Indicator
{
    public UpMove(Line source)
        : base(source) => Gain = Declare("UpMove", OfLag<Subtract>.Line("UpMove", source, 1));

    public Line Gain { get; }
}
