using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>1 when the value rose over a period, else 0.</summary>
public sealed class UpDayBool : Indicator
{
    public UpDayBool(Line source, int period = 1)
        : base(source) => Rose = Declare("UpDayBool", OfLag<Greater>.Line("UpDayBool", source, period));

    public Line Rose { get; }
}
