using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>
/// Whether the strategy knows the real market when it is shown another. Over made-up bars nothing that it holds can have to do with
/// the returns of the real ones; where it has, it knows them from elsewhere: a file, a static, dates learnt by heart.
/// </summary>
/// <param name="Markets">Made-up markets that the strategy was run over.</param>
/// <param name="Lag">Bars from the close at which something is held to that of the return which fits best.</param>
/// <param name="Score">
/// How well what it held fits the real returns, in deviations of what chance gives: mean over deviation × √n of holding times return, both
/// less their mean. NaN where it held nothing, or always the same.
/// </param>
/// <param name="Failure">What the strategy threw over made-up bars; null when it threw nothing.</param>
public sealed record OutsideKnowledge(int Markets, int Lag, double Score, string? Failure)
{
    /// <summary>One in three million by chance at each lag.</summary>
    const double Certain = 5;

    /// <summary>0 is the bar of the fill itself, whose open is in its return.</summary>
    const int Lags = 6;

    internal static OutsideKnowledge Of(AuditRuns runs, int markets, ulong seed)
    {
        var held = runs.Schedule.Tracks.Select(track => new double[track.Series.Bars.Count]).ToArray();
        string? failure = null;
        for (var market = 0; market < markets; market++)
        {
            var run = runs.Over(Futures.MadeUp(runs.Subject.Feeds, new(seed, stream: 2000 + (ulong)market)));
            if (run.Result is { } result) Holdings.Add(result, held);
            failure ??= run.Failure?.Message;
        }

        var (lag, score) = Enumerable.Range(0, Lags)
            .Select(lag => (Lag: lag, Score: Fit(runs.Schedule, held, lag)))
            .OrderByDescending(fit => Math.Abs(fit.Score)).First();
        return new(markets, lag, score, failure);
    }

    internal IEnumerable<AuditFlag> Flags()
    {
        if (Math.Abs(Score) >= Certain)
        {
            yield return new(AuditCheck.OutsideKnowledge, AuditSeverity.Leak,
                "Over made-up bars the strategy still acts on the real market: what it holds fits the real returns at "
                + $"{Score:N1} deviations from chance. It knows them from somewhere else than its feeds.");
        }

        if (Failure is not null)
            yield return new(AuditCheck.OutsideKnowledge, AuditSeverity.Doubt, $"Over made-up bars the strategy fails: {Failure}");
    }

    /// <summary>Returns of one time are added up first: those of several feeds are not independent.</summary>
    static double Fit(Schedule real, double[][] held, int lag)
    {
        var products = new double[real.Cycles];
        for (var track = 0; track < held.Length; track++)
        {
            var (bars, at) = (real.Tracks[track].Series.Bars, real.Tracks[track].DeliveredAt);
            if (bars.Count < lag + 3) continue;

            var returns = LessMean(Signs(bars.Close).AsSpan(lag));
            var weights = LessMean(held[track].AsSpan(0, returns.Length));
            for (var i = 0; i < returns.Length; i++) products[at?[i] ?? i] += weights[i] * returns[i];
        }

        var mean = Moments.Mean(products);
        return mean / Moments.Deviation(products, mean, isSample: true) * Math.Sqrt(products.Length);
    }

    /// <summary>Whether each return is up, down or neither, so that a crash does not weigh more than a day; the first is neither.</summary>
    static double[] Signs(ReadOnlySpan<double> closes)
    {
        var signs = new double[closes.Length];
        for (var i = 1; i < closes.Length; i++) signs[i] = Math.Sign(closes[i] - closes[i - 1]);
        return signs;
    }

    static double[] LessMean(ReadOnlySpan<double> values)
    {
        var mean = Moments.Mean(values);
        var less = values.ToArray();
        for (var i = 0; i < less.Length; i++) less[i] -= mean;
        return less;
    }
}
