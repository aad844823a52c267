using Bifrost.Engine.Data;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// The returns of an account from session to session: of each local calendar day that has a bar, whatever the timeframe.
/// </summary>
/// <param name="Days">The days, see <see cref="UtcTime.DayNumber"/>.</param>
/// <param name="Values">The value at the end of each.</param>
/// <param name="Returns">The simple return of each, as a fraction; the first is measured from the starting value.</param>
public sealed record SessionReturns(IReadOnlyList<int> Days, IReadOnlyList<double> Values, double[] Returns)
{
    /// <summary>The value before the first session.</summary>
    public double Start { get; private init; }

    /// <summary>The time of the last bar of each session, UTC.</summary>
    public IReadOnlyList<long> Times { get; private init; } = [];

    /// <param name="times">The time of each bar, UTC, ascending.</param>
    /// <param name="values">The value of the account at the end of each bar; those that are no finite number are passed over.</param>
    /// <param name="start">Its value before the first.</param>
    public static SessionReturns Of(ReadOnlySpan<long> times, ReadOnlySpan<double> values, double start, Session session)
    {
        var (days, ends, lasts) = (new List<int>(), new List<double>(), new List<long>());
        for (var i = 0; i < times.Length; i++)
        {
            if (!double.IsFinite(values[i])) continue;
            var day = UtcTime.DayNumber(session.LocalMidnight(times[i]));
            if (days.Count == 0 || day > days[^1])
            {
                days.Add(day);
                ends.Add(values[i]);
                lasts.Add(times[i]);
            }

            (ends[^1], lasts[^1]) = (values[i], times[i]);
        }

        var returns = new double[ends.Count];
        for (var i = 0; i < returns.Length; i++) returns[i] = Growth.Simple(i == 0 ? start : ends[i - 1], ends[i]);
        return new(days, ends, returns) { Start = start, Times = lasts };
    }

    /// <summary>See <see cref="SessionCalendar.CountPerYear"/>.</summary>
    public int PerYear() => SessionCalendar.CountPerYear(Days);
}
