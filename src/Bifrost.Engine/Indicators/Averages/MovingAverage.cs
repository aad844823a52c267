using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Which moving average an indicator smooths with.</summary>
public enum MovingAverage
{
    Simple,
    Exponential,
    Smoothed,
    Weighted,
    Hull,
    DoubleExponential,
    TripleExponential,
    ZeroLagExponential,
    Adaptive,
    Dickson,
    ErrorCorrecting,
}

public static class MovingAverages
{
    /// <summary>The moving average of a line, its other parameters at their defaults.</summary>
    public static Indicator Of(this MovingAverage average, Line source, int period) => average switch
    {
        MovingAverage.Simple => new Sma(source, period),
        MovingAverage.Exponential => new Ema(source, period),
        MovingAverage.Smoothed => new Smma(source, period),
        MovingAverage.Weighted => new Wma(source, period),
        MovingAverage.Hull => new Hma(source, period),
        MovingAverage.DoubleExponential => new Dema(source, period),
        MovingAverage.TripleExponential => new Tema(source, period),
        MovingAverage.ZeroLagExponential => new Zlema(source, period),
        MovingAverage.Adaptive => new Kama(source, period),
        MovingAverage.Dickson => new Dma(source, period),
        MovingAverage.ErrorCorrecting => new ZeroLagIndicator(source, period),
        _ => throw new ArgumentOutOfRangeException(nameof(average), average, $"There is no moving average {average}."),
    };
}
