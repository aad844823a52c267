using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>How many bars ago the highest of the last values was; of equal ones the newest.</summary>
public sealed class FindFirstIndexHighest : Indicator
{
    public FindFirstIndexHighest(Line source, int period = 1)
        : base(source) => Ago = Declare(
            "FindFirstIndexHighest", ExtremeIndexKernel<Upwards>.Line("FindFirstIndexHighest", source, period, oldest: false));

    public Line Ago { get; }
}
