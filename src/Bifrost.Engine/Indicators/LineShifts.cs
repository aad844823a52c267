using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>A line at another time or on another clock.</summary>
public static class LineShifts
{
    extension(Line line)
    {
        /// <summary>The value of that many bars ago.</summary>
        public Line Delay(int bars)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(bars);
            return Computed.Line($"{line.Name}[-{bars}]", new FormulaKernel<Delayed>(new(bars)), line.MinPeriod + bars, line);
        }

        /// <summary>
        /// The value of that many bars later, for charts and exports: it looks ahead, so neither a strategy nor another
        /// line can read it.
        /// </summary>
        public Line Ahead(int bars)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(bars, 1);
            return Displacement.Line(line, bars);
        }

        /// <summary>
        /// Seen from the bars of another feed: the last value known at the time, NaN before there is one.
        /// </summary>
        public Line On(Feed feed) => Coupling.Couple(line, feed);
    }
}
