using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Scanning;

/// <summary>
/// What the price did after the matches of a scan: from the close of a match to the close so many bars later. It looks ahead,
/// which is why it is told about a scan afterwards and can be read by no rule. Returns are fractions; NaN without any.
/// </summary>
/// <param name="Bars">The horizon.</param>
/// <param name="Count">Matches that have so many bars after them; the others are left out.</param>
/// <param name="HitRate">The share of returns above 0.</param>
/// <param name="BaseMean">
/// The mean return over the same horizon of all instruments with a bar on the same day, each day counted as often as it has matches.
/// </param>
/// <param name="BaseHitRate">The share of those returns above 0, counted likewise.</param>
/// <param name="Apart">
/// Matches whose bars no earlier one of the same instrument shares: overlapping returns are no independent evidence.
/// </param>
public sealed record ForwardReturns(
    int Bars, int Count, double Mean, double Median, double HitRate, double BaseMean, double BaseHitRate, int Apart)
{
    /// <summary>What the matches brought more than their days did anyway.</summary>
    public double Excess => Mean - BaseMean;

    /// <param name="universe">Every instrument that was scanned.</param>
    /// <param name="horizons">In bars, at least 1.</param>
    public static IReadOnlyList<ForwardReturns> Of(
        IReadOnlyList<ScanMatch> matches, IReadOnlyList<BarSeries> universe, IReadOnlyList<int> horizons) =>
        [.. horizons.Select(horizon => Over(horizon, matches, universe))];

    static ForwardReturns Over(int horizon, IReadOnlyList<ScanMatch> matches, IReadOnlyList<BarSeries> universe)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        var known = matches.Where(match => double.IsFinite(After(match.Series, match.Bar, horizon))).ToList();
        double[] returns = [.. known.Select(match => After(match.Series, match.Bar, horizon))];
        var days = DayReturns([.. known.Select(match => match.Day)], universe, horizon);
        var apart = known.GroupBy(match => match.Symbol, match => match.Bar, StringComparer.Ordinal)
            .Sum(bars => CountApart(bars.Order(), horizon));
        return new(
            horizon, returns.Length, Moments.Mean(returns), Quantile.Of(returns, 0.5), Rises(returns),
            Moments.Mean([.. known.Select(match => days[match.Day].Mean)]),
            Moments.Mean([.. known.Select(match => days[match.Day].Rises)]), apart);
    }

    /// <summary>The close so many bars later over that of the bar, less 1; NaN where there is none or it is not above 0.</summary>
    static double After(BarSeries series, int bar, int horizon)
    {
        var close = series.Bars.Close;
        return bar + horizon < close.Length && close[bar] > 0 ? close[bar + horizon] / close[bar] - 1 : double.NaN;
    }

    /// <summary>Of each day: the mean return of the universe, and the share of its returns above 0.</summary>
    static Dictionary<DateOnly, (double Mean, double Rises)> DayReturns(
        HashSet<DateOnly> days, IReadOnlyList<BarSeries> universe, int horizon)
    {
        Dictionary<DateOnly, List<double>> returns = days.ToDictionary(day => day, _ => new List<double>());
        foreach (var series in universe)
        {
            for (var bar = 0; bar < series.Bars.Count; bar++)
            {
                var after = After(series, bar, horizon);
                if (double.IsFinite(after) && returns.TryGetValue(ScanDays.DayOf(series, bar), out var day)) day.Add(after);
            }
        }

        return returns.ToDictionary(day => day.Key, day => (Moments.Mean([.. day.Value]), Rises([.. day.Value])));
    }

    /// <summary>How many of the bars, in order, are a horizon away from the one counted before.</summary>
    static int CountApart(IEnumerable<int> bars, int horizon)
    {
        var (count, free) = (0, 0);
        foreach (var bar in bars)
        {
            if (bar < free) continue;
            count++;
            free = bar + horizon;
        }

        return count;
    }

    static double Rises(double[] returns) => (double)returns.Count(value => value > 0) / returns.Length;
}
