namespace Bifrost.Engine.Data;

/// <summary>
/// Remakes bars as Heikin-Ashi candles: the close is the mean of the four prices, the open the middle of the last
/// candle's body, high and low reach at least to both. The first bar keeps its high and low.
/// </summary>
/// <remarks>Under a resampling the "last candle" is the last bar of the larger timeframe, as in the reference engine.</remarks>
public sealed record HeikinAshi : BarFilter
{
    internal override FilterState Start(BarSeries series) => new State();

    sealed class State : FilterState
    {
        public override void Next(in Bar bar, in Bar? newest, List<Bar> output)
        {
            var close = (bar.Open + bar.High + bar.Low + bar.Close) / 4;
            if (newest is not { } last)
            {
                output.Add(bar with { Open = (bar.Open + bar.Close) / 2, Close = close });
                return;
            }

            var open = (last.Open + last.Close) / 2;
            var body = (High: Math.Max(open, close), Low: Math.Min(open, close));
            output.Add(bar with
            {
                Open = open, High = Math.Max(body.High, bar.High), Low = Math.Min(body.Low, bar.Low), Close = close,
            });
        }
    }
}
