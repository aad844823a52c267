using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

sealed class MaCross : Strategy
{
    CrossOver _cross = null!;

    [Parameter("bars")]
    public int Fast { get; set; } = 10;

    [Parameter("bars")]
    public int Slow { get; set; } = 30;

    [Parameter("the reference engine's name of the average")]
    public string Ma { get; set; } = "SMA";

    [Parameter("turn around instead of closing")]
    public bool Reverse { get; set; }

    protected internal override void Init()
    {
        var average = Ma switch
        {
            "SMA" => MovingAverage.Simple,
            "EMA" => MovingAverage.Exponential,
            "WMA" => MovingAverage.Weighted,
            "SMMA" => MovingAverage.Smoothed,
            _ => throw new NotSupportedException($"moving average {Ma}"),
        };
        _cross = new(average.Of(Data, Fast), average.Of(Data, Slow));
    }

    protected internal override void Next()
    {
        var (cross, held) = (_cross[0], Position.Size);
        if (Reverse)
        {
            if (cross > 0 && held <= 0) Buy();
            else if (cross < 0 && held >= 0) Sell();
        }
        else if (held != 0)
        {
            if (cross < 0) Close();
        }
        else if (cross > 0)
        {
            Buy();
        }
    }
}
