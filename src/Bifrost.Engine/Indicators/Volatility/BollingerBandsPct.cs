using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// As <see cref="BollingerBands"/>, with the place of the source between the bands: 0 at the bottom, 1 at the top.
/// </summary>
public sealed class BollingerBandsPct : Indicator
{
    public BollingerBandsPct(
        Line source, int period = 20, double deviations = 2, MovingAverage average = MovingAverage.Simple)
        : base(source)
    {
        var bands = new BollingerBands(source, period, deviations, average);
        (Mid, Top) = (Declare("Mid", bands.Mid), Declare("Top", bands.Top));
        Bottom = Declare("Bottom", bands.Bottom);
        Percent = Declare("Percent", (source - bands.Bottom) / (bands.Top - bands.Bottom));
    }

    public Line Mid { get; }

    public Line Top { get; }

    public Line Bottom { get; }

    public Line Percent { get; }
}
