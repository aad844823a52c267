using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>TA-Lib's relative strength index: as the reference's, but 100 where nothing fell and 0 where nothing moved.</summary>
public sealed class TaLibRsi : Indicator
{
    public TaLibRsi(Line source, int period = 14)
        : base(source) => Index = Declare("TaLibRsi", new Rsi(source, period, safeDivision: true, safeHigh: 100, safeLow: 0));

    public Line Index { get; }
}
