using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>TA-Lib's MACD: the fast average starts with the slow one, so that the first values differ from the reference's.</summary>
public sealed class TaLibMacd : Indicator
{
    public TaLibMacd(Line source, int fast = 12, int slow = 26, int signal = 9)
        : base(source)
    {
        var start = source.SourcePeriod + Math.Max(fast, slow) - 1;
        Line Average(int period)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
            return Computed.Line("Ema", new SmoothingKernel(period, 2.0 / (period + 1.0)), start, source);
        }

        Difference = Declare("Macd", Average(fast) - Average(slow));
        Signal = Declare("Signal", new Ema(Difference, signal));
        Histogram = Declare("Histogram", Difference - Signal);
    }

    public Line Difference { get; }

    public Line Signal { get; }

    public Line Histogram { get; }
}
