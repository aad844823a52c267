using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>True strength index (Blau): moves smoothed twice, in percent of their sizes smoothed alike.</summary>
public sealed class Tsi : Indicator
{
    public Tsi(
        Line source, int first = 25, int second = 13, int move = 1, MovingAverage average = MovingAverage.Exponential)
        : base(source)
    {
        var moves = source - source.Delay(move);
        Line Smooth(Line line) => average.Of(average.Of(line, first), second);
        Index = Declare("Tsi", 100.0 * (Smooth(moves) / Smooth(LineMath.Abs(moves))));
    }

    public Line Index { get; }
}
