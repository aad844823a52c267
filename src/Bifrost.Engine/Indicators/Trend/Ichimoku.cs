using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Ichimoku Kinko Hyo (Hosoda): the middles of three ranges, two of them pushed forward, and the close pushed back. The
/// last is displaced: it can be drawn, not read.
/// </summary>
public sealed class Ichimoku : Indicator
{
    /// <param name="bars">Highs, lows and closes.</param>
    /// <param name="tenkan">bars of the conversion line's range</param>
    /// <param name="kijun">bars of the base line's range</param>
    /// <param name="senkou">bars of the second span's range</param>
    /// <param name="senkouLead">bars by which the spans are pushed forward</param>
    /// <param name="chikou">bars by which the close is pushed back</param>
    public Ichimoku(
        Candles bars, int tenkan = 9, int kijun = 26, int senkou = 52, int senkouLead = 26, int chikou = 26)
        : base(bars)
    {
        Line Middle(int period) => (new Highest(bars.High, period) + new Lowest(bars.Low, period)) / 2.0;
        TenkanSen = Declare("TenkanSen", Middle(tenkan));
        KijunSen = Declare("KijunSen", Middle(kijun));
        SenkouSpanA = Declare("SenkouSpanA", ((TenkanSen + KijunSen) / 2.0).Delay(senkouLead));
        SenkouSpanB = Declare("SenkouSpanB", Middle(senkou).Delay(senkouLead));
        ChikouSpan = Declare("ChikouSpan", bars.Close.Ahead(chikou));
    }

    public Line TenkanSen { get; }

    public Line KijunSen { get; }

    public Line SenkouSpanA { get; }

    public Line SenkouSpanB { get; }

    public Line ChikouSpan { get; }
}
