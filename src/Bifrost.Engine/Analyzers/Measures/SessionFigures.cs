using System.Buffers;
using System.Numerics;
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
        var figures = OfReturns(returns, sessions.PerYear);
        ArrayPool<double>.Shared.Return(buffer);
        return figures;
    }

    /// <param name="returns">From session to session, as fractions.</param>
    public static SessionFigures OfReturns(ReadOnlySpan<double> returns, int perYear)
    {
        var mean = Moments.Mean(returns);
        var deviation = Moments.Deviation(returns, mean, isSample: true);
        return new(
            deviation * Math.Sqrt(perYear),
            Ratios.Annual(mean, deviation, perYear),
            Ratios.Annual(mean, Ratios.Shortfall(returns, target: 0), perYear));
    }

    /// <summary>The returns themselves, as fractions.</summary>
    public static double[] ReturnsOf(SessionCalendar sessions, ReadOnlySpan<double> values, int first, double start)
    {
        var returns = new double[sessions.Ends.Length];
        return returns[..Fill(returns, sessions.Ends, values, first, start)];
    }

    static int Fill(double[] returns, int[] ends, ReadOnlySpan<double> values, int first, double start)
    {
        if (first == 0 && ends.Length == values.Length && TryFillDaily(returns, values, start)) return values.Length;

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

    /// <summary>Where every bar is a session and every value above 0, as many returns at once as the machine divides.</summary>
    static bool TryFillDaily(double[] returns, ReadOnlySpan<double> values, double start)
    {
        if (values.IsEmpty || !(start > 0)) return false;
        var (i, most, areUsual) = (0, new Vector<double>(double.MaxValue), true);
        returns[0] = Growth.Simple(start, values[0]);
        for (; i + 1 + Vector<double>.Count <= values.Length; i += Vector<double>.Count)
        {
            var (before, now) = (new Vector<double>(values[i..]), new Vector<double>(values[(i + 1)..]));
            areUsual &= Vector.GreaterThanAll(before, Vector<double>.Zero) & Vector.LessThanOrEqualAll(before, most);
            ((now / before) - Vector<double>.One).CopyTo(returns, i + 1);
        }

        for (; i < values.Length; i++)
        {
            areUsual &= values[i] > 0 && double.IsFinite(values[i]);
            if (i > 0) returns[i] = Growth.Simple(values[i - 1], values[i]);
        }

        return areUsual;
    }
}
