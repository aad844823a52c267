using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>1 when any of the last values is true, else 0.</summary>
public sealed class AnyN : Indicator
{
    public AnyN(Line source, int period = 1)
        : base(source) => Any = Declare("AnyN", TruthCount.Of(source, period) > 0);

    public Line Any { get; }
}
