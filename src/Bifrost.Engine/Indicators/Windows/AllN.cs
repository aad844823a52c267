using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>1 when all of the last values are true, else 0.</summary>
public sealed class AllN : Indicator
{
    public AllN(Line source, int period = 1)
        : base(source) => All = Declare("AllN", TruthCount.Of(source, period) >= period);

    public Line All { get; }
}
