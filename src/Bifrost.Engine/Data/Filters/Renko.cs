namespace Bifrost.Engine.Data;

/// <summary>
/// Keeps only the bars that carry the price a brick further and remakes them as that brick: at most one a bar, without
/// volume. A falling brick has its top for low and its bottom for high, as the reference engine makes them.
/// </summary>
public sealed record Renko : BarFilter
{
    /// <summary>Decide by high and low instead of the close.</summary>
    public bool ByHighAndLow { get; init; }

    /// <summary>The height of a brick in price; null or 0: the first open divided by <see cref="AutoSize"/>, rounded down.</summary>
    public double? Size { get; init; }

    public double AutoSize { get; init; } = 20;

    /// <summary>Without <see cref="Size"/>: measure the height anew from the close at each brick.</summary>
    public bool Dynamic { get; init; }

    /// <summary>The first price is rounded to a multiple of this.</summary>
    public double Align { get; init; } = 1;

    /// <summary>Cut the first price to a whole number.</summary>
    public bool RoundStart { get; init; } = true;

    internal override FilterState Start(BarSeries series) => new State(this);

    double SizeAt(double price) => Math.Floor(price / AutoSize);

    double Aligned(double price) => Math.Round(price / Align, MidpointRounding.ToEven) * Align;

    sealed class State(Renko renko) : FilterState
    {
        double _size;
        double _top = double.NaN;
        double _bottom;

        bool Resizes => renko.Size is null && renko.Dynamic;

        public override void Next(in Bar bar, in Bar? newest, List<Bar> output)
        {
            if (double.IsNaN(_top)) Begin(bar.Open);

            if ((renko.ByHighAndLow ? bar.High : bar.Close) >= _top) output.Add(Rise(bar));
            else if ((renko.ByHighAndLow ? bar.Low : bar.Close) <= _bottom) output.Add(Fall(bar));
        }

        void Begin(double open)
        {
            var start = renko.Aligned(open);
            _size = renko.Size is { } size and not 0 ? size : renko.SizeAt(start);
            if (renko.RoundStart) start = Math.Truncate(start);
            (_top, _bottom) = (start + _size, start - _size);
        }

        Bar Rise(in Bar bar)
        {
            _bottom = _top;
            if (Resizes) _size = renko.SizeAt(bar.Close);
            _top = Resizes ? renko.Aligned(_bottom + _size) : _bottom + _size;
            return Brick(bar, _bottom, _top);
        }

        Bar Fall(in Bar bar)
        {
            _top = _bottom;
            if (Resizes) _size = renko.SizeAt(bar.Close);
            _bottom = Resizes ? renko.Aligned(_top - _size) : _top - _size;
            return Brick(bar, _top, _bottom);
        }

        static Bar Brick(in Bar bar, double from, double to) => new(bar.Time, from, to, from, to, 0);
    }
}
