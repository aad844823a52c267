using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>1 on the bar on which the first line falls below the second, else 0.</summary>
public sealed class CrossDown : Indicator
{
    public CrossDown(Line first, Line second)
        : base(first, second) => Cross = Declare("CrossDown", CrossKernel.Line("CrossDown", first, second, up: false, down: true));

    public CrossDown(Line first, double level)
        : this(first, LineMath.Constant(first.Feed, level))
    {
    }

    public Line Cross { get; }
}
