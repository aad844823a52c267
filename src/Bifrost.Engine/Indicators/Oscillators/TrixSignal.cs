using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary><see cref="Trix"/> and its average.</summary>
public sealed class TrixSignal : Indicator
{
    public TrixSignal(
        Line source, int period = 15, int signal = 9, int rate = 1, MovingAverage average = MovingAverage.Exponential)
        : base(source)
    {
        Rate = Declare("Trix", new Trix(source, period, rate, average));
        Signal = Declare("Signal", average.Of(Rate, signal));
    }

    public Line Rate { get; }

    public Line Signal { get; }
}
