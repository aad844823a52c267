using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>
/// Whether the entries matter: as many trades of the same lengths and directions, entered at random and held as long, each from open to
/// open. Both sides are measured as the sum of the trades' returns before costs.
/// </summary>
/// <param name="Trades">Trades of the run, open ones up to the last bar; those of replayed feeds are not counted.</param>
/// <param name="Return">The sum of their returns.</param>
/// <param name="RandomMean">The mean of that sum over the draws.</param>
/// <param name="RandomHigh">What one draw in twenty exceeds.</param>
/// <param name="PValue">The share of draws, the run itself counted as one, that did as well or better; NaN without trades.</param>
public sealed record RandomEntries(int Trades, int Draws, double Return, double RandomMean, double RandomHigh, double PValue)
{
    const double Significant = 0.05;

    internal static RandomEntries Of(BacktestResult result, int draws, ulong seed)
    {
        var held = result.Trades.GroupBy(trade => trade.Feed.Index)
            .Select(trades => HeldTrades.Of(result, result.Feeds[trades.Key], trades)).OfType<HeldTrades>().ToList();
        var (count, real) = (held.Sum(feed => feed.Count), held.Sum(feed => feed.Return));
        if (count == 0) return new(0, draws, 0, double.NaN, double.NaN, double.NaN);

        var numbers = new SeededNumbers(seed, stream: 3);
        var sums = new double[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            foreach (var feed in held) sums[draw] += feed.AtRandom(numbers);
        }

        var asGood = sums.Count(sum => sum >= real);
        return new(count, draws, real, Moments.Mean(sums), Quantile.Of(sums, 0.95), (asGood + 1d) / (draws + 1));
    }

    internal IEnumerable<AuditFlag> Flags()
    {
        if (!(PValue > Significant)) yield break;
        yield return new(AuditCheck.RandomEntries, AuditSeverity.Doubt,
            $"Entries at random do as well in {PValue:P0} of {Draws:N0} draws: nothing shows that these {Trades:N0} were chosen better.");
    }
}

/// <summary>The trades of one feed, to be entered elsewhere.</summary>
sealed class HeldTrades(Bars bars, int[] lengths, int[] signs, double real)
{
    readonly int[] _starts = new int[lengths.Length];
    readonly int[] _order = [.. Enumerable.Range(0, lengths.Length)];

    public int Count => lengths.Length;

    public double Return => real;

    public static HeldTrades? Of(BacktestResult result, Feed feed, IEnumerable<Trade> all)
    {
        Trade[] trades = [.. all.Where(trade => trade.Price > 0)];
        var bars = result.BarsOf(feed);
        if (feed.Streams || trades.Length == 0 || bars.Open.ContainsAnyExceptInRange(double.Epsilon, double.MaxValue)) return null;

        var returns = trades.Select(trade => SignOf(trade) * (((trade.IsClosed ? trade.ExitPrice : bars.Close[^1]) / trade.Price) - 1));
        return new(
            bars, [.. trades.Select(trade => Math.Max(1, trade.IsClosed ? trade.Bars : bars.Count - trade.BarOpened))],
            [.. trades.Select(SignOf)], returns.Sum());
    }

    /// <summary>The sum of the returns when the trades come in another order with other gaps between them.</summary>
    public double AtRandom(SeededNumbers numbers)
    {
        numbers.Shuffle<int>(_order);
        var free = bars.Count - lengths.Sum();
        // Trades that overlap, by several trade ids on one feed, cannot be laid side by side.
        var isRow = free > 0;
        for (var i = 0; i < _starts.Length; i++)
            _starts[i] = numbers.Below(isRow ? free : Math.Max(1, bars.Count - lengths[_order[i]]));
        if (isRow) Array.Sort(_starts);

        var (sum, before) = (0.0, 0);
        for (var i = 0; i < _starts.Length; i++)
        {
            var (length, sign) = (lengths[_order[i]], signs[_order[i]]);
            var from = _starts[i] + (isRow ? before : 0);
            sum += sign * ((bars.Open[Math.Min(from + length, bars.Count - 1)] / bars.Open[from]) - 1);
            before += length;
        }

        return sum;
    }

    static int SignOf(Trade trade) => trade.IsLong ? 1 : -1;
}
