using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Zero-lag indicator (Ehlers and Way 2010): an exponential average corrected, at each bar, by the gain in tenths that
/// would have come closest to the price.
/// </summary>
public sealed class ZeroLagIndicator : Indicator
{
    /// <param name="source">What is averaged.</param>
    /// <param name="period">That of the exponential average.</param>
    /// <param name="gainLimit">The largest gain tried, in tenths, either way.</param>
    public ZeroLagIndicator(Line source, int period = 30, int gainLimit = 50)
        : base(source)
    {
        var average = new Ema(source, period);
        var kernel = new ErrorCorrectionKernel(gainLimit, 2.0 / (1.0 + period));
        var corrected = Computed.Line("ZeroLagIndicator", kernel, average.MinPeriod, source, average);
        Corrected = Declare("ZeroLagIndicator", corrected, source.SourcePeriod);
        Require(average.MinPeriod);
    }

    public Line Corrected { get; }
}

record struct ErrorCorrectionKernel(int GainLimit, double Alpha) : IKernel
{
    double _value;

    public double Seed(in Inputs x, int i) => _value = x.B[i];

    public double Append(in Inputs x, int i)
    {
        var (price, average, last) = (x.A[i], x.B[i], _value);
        var (least, best) = (double.PositiveInfinity, average);
        for (var tenths = -GainLimit; tenths <= GainLimit; tenths++)
        {
            var corrected = Alpha * (average + tenths / 10.0 * (price - last)) + (1.0 - Alpha) * last;
            var error = Math.Abs(price - corrected);
            if (error < least) (least, best) = (error, corrected);
        }

        return _value = best;
    }
}
