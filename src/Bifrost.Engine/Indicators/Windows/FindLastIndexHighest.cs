using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>How many bars ago the highest of the last values was; of equal ones the oldest.</summary>
public sealed class FindLastIndexHighest : Indicator
{
    public FindLastIndexHighest(Line source, int period = 1)
        : base(source) => Ago = Declare(
            "FindLastIndexHighest", ExtremeIndexKernel<Upwards>.Line("FindLastIndexHighest", source, period, oldest: true));

    public Line Ago { get; }
}
