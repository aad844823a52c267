using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>1 on the bar on which the first line rises above the second, else 0.</summary>
public sealed class CrossUp : Indicator
{
    public CrossUp(Line first, Line second)
        : base(first, second) => Cross = Declare("CrossUp", CrossKernel.Line("CrossUp", first, second, up: true, down: false));

    public CrossUp(Line first, double level)
        : this(first, LineMath.Constant(first.Feed, level))
    {
    }

    public Line Cross { get; }
}
