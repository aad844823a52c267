using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// T3 (Tillson 1998): three passes of a double exponential average
/// whose correction is scaled by a factor.
/// </summary>
public sealed class T3 : Indicator
{
    /// <param name="source">What is averaged.</param>
    /// <param name="period">That of each exponential average.</param>
    /// <param name="factor">How much of the lag is corrected: 0 for none, 1 for all of it.</param>
    public T3(Line source, int period = 5, double factor = 0.7)
        : base(source)
    {
        Line Next(Line line) => new Ema(line, period);
        var third = Next(Next(Next(source)));
        var fourth = Next(third);
        var fifth = Next(fourth);
        var sixth = Next(fifth);
        var (square, cube) = (factor * factor, factor * factor * factor);
        Average = Declare(
            "T3", -cube * sixth + 3 * (square + cube) * fifth - 3 * (2 * square + factor + cube) * fourth
                + (1 + 3 * factor + cube + 3 * square) * third);
    }

    public Line Average { get; }
}
