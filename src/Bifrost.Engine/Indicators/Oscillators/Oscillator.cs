using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>How far a line is from its average, or from any other line.</summary>
public sealed class Oscillator : Indicator
{
    public Oscillator(Line source, Line average)
        : base(source, average) => Distance = Declare("Oscillator", source - average);

    public Line Distance { get; }
}
