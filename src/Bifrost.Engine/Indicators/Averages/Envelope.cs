using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>A line with bands a percentage above and below it.</summary>
public sealed class Envelope : Indicator
{
    public Envelope(Line source, double percent = 2.5)
        : base(source)
    {
        Middle = Declare("Middle", source.Delay(0));
        Top = Declare("Top", Middle * (1.0 + percent / 100.0));
        Bottom = Declare("Bottom", Middle * (1.0 - percent / 100.0));
    }

    public Line Middle { get; }

    public Line Top { get; }

    public Line Bottom { get; }
}
