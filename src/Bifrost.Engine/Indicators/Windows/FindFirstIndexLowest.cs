using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>How many bars ago the lowest of the last values was; of equal ones the newest.</summary>
public sealed class FindFirstIndexLowest : Indicator
{
    public FindFirstIndexLowest(Line source, int period = 1)
        : base(source) => Ago = Declare(
            "FindFirstIndexLowest", ExtremeIndexKernel<Downwards>.Line("FindFirstIndexLowest", source, period, oldest: false));

    public Line Ago { get; }
}
