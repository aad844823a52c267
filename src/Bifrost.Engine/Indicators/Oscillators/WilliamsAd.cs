using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Williams accumulation/distribution: the running total of how far the close is from the true low on rises, from the
/// true high on falls.
/// </summary>
public sealed class WilliamsAd : Indicator
{
    public WilliamsAd(Candles bars)
        : base(bars)
    {
        var bought = LineMath.If(new UpDay(bars.Close), bars.Close - new TrueLow(bars), 0.0);
        var sold = LineMath.If(new DownDay(bars.Close), bars.Close - new TrueHigh(bars), 0.0);
        Total = Declare("WilliamsAd", new Accum(bought + sold));
    }

    public Line Total { get; }
}
