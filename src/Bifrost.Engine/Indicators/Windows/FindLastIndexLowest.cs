using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>How many bars ago the lowest of the last values was; of equal ones the oldest.</summary>
public sealed class FindLastIndexLowest : Indicator
{
    public FindLastIndexLowest(Line source, int period = 1)
        : base(source) => Ago = Declare(
            "FindLastIndexLowest", ExtremeIndexKernel<Downwards>.Line("FindLastIndexLowest", source, period, oldest: true));

    public Line Ago { get; }
}
