using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// What the straight line of ten bars leaves unexplained of the first source, and how unusual that is.
/// </summary>
public sealed class OlsTransformation : Indicator
{
    /// <param name="first">What is explained.</param>
    /// <param name="second">What explains it.</param>
    /// <param name="period">That of mean and deviation; the line is always of ten bars, as in the reference.</param>
    public OlsTransformation(Line first, Line second, int period = 10)
        : base(first, second)
    {
        var line = new OlsSlopeIntercept(first, second);
        Spread = Declare("Spread", first - (line.Slope * second + line.Intercept));
        Mean = Declare("Mean", new Sma(Spread, period));
        Deviation = Declare("Deviation", new StdDev(Spread, period));
        ZScore = Declare("ZScore", (Spread - Mean) / Deviation);
    }

    public Line Spread { get; }

    public Line Mean { get; }

    public Line Deviation { get; }

    public Line ZScore { get; }
}
