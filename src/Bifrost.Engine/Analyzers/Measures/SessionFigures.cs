using System.Buffers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>What the returns from session to session come to by the year, against 0; see <see cref="Ratios"/>.</summary>
readonly record struct SessionFigures(double Volatility, double Sharpe, double Sortino)
{
    /// <param name="values">The value of the account at the end of each bar; those that are no finite number are passed over.</param>
    /// <param name="first">The first bar that counts.</param>
    /// <param name="start">The value before it.</param>
    public static SessionFigures Of(SessionCalendar sessions, ReadOnlySpan<double> values, int first, double start)
    {
        var buffer = ArrayPool<double>.Shared.Rent(sessions.Ends.Length);
        var returns = buffer.AsSpan(0, Fill(buffer, sessions.Ends, values, first, start));
        var (mean, root) = (Moments.Mean(returns), Math.Sqrt(sessions.PerYear));
        var deviation = Moments.Deviation(returns, mean, isSample: true);
        var figures = new SessionFigures(
            deviation * root,
            Ratios.Annual(mean, deviation, sessions.PerYear),
            Ratios.Annual(mean, Ratios.Shortfall(returns, target: 0), sessions.PerYear));
        ArrayPool<double>.Shared.Return(buffer);
        return figures;
    }

    /// <summary>The returns themselves, as fractions.</summary>
    public static double[] ReturnsOf(SessionCalendar sessions, ReadOnlySpan<double> values, int first, double start)
    {
        var returns = new double[sessions.Ends.Length];
        return returns[..Fill(returns, sessions.Ends, values, first, start)];
    }

    static int Fill(double[] returns, int[] ends, ReadOnlySpan<double> values, int first, double start)
    {
        var (count, last, next) = (0, start, first);
        foreach (var end in ends)
        {
            var at = end;
            while (at >= next && !double.IsFinite(values[at])) at--;
            if (at >= next)
            {
                returns[count++] = Growth.Simple(last, values[at]);
                last = values[at];
            }

            next = Math.Max(next, end + 1);
        }

        return count;
    }
}
