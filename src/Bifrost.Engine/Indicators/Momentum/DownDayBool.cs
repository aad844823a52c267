using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>1 when the value fell over a period, else 0.</summary>
public sealed class DownDayBool : Indicator
{
    public DownDayBool(Line source, int period = 1)
        : base(source) => Fell = Declare("DownDayBool", OfLag<Less>.Line("DownDayBool", source, period));

    public Line Fell { get; }
}
