namespace Bifrost.Engine.Scanning;

/// <summary>Holds <see cref="RiskLimits"/> against what is open.</summary>
sealed class PositionLimits(SignalPlan plan, RiskLimits limits)
{
    readonly string?[] _sectors = [.. plan.Series.Select(series => SectorOf(series.Symbol, limits))];
    readonly double[] _costs = new double[plan.Series.Length];

    // The open trades of each series, long and short.
    readonly (int Long, int Short)[] _open = new (int, int)[plan.Series.Length];

    public void Clear()
    {
        Array.Clear(_costs);
        Array.Clear(_open);
    }

    public void Add(in PlannedEntry entry, double cost) => Change(entry, cost, 1);

    public void Remove(in PlannedEntry entry, double cost) => Change(entry, -cost, -1);

    /// <param name="shares">What the money allows, not rounded, 1 or more.</param>
    public SizedEntry Limit(in PlannedEntry entry, double shares, double equity)
    {
        if (MostCorrelated(entry) is var (other, correlation) && correlation > limits.Correlation)
            return SizedEntry.Refused(SkipReason.CorrelationLimit, correlation, limits.Correlation, plan.Series[other].Symbol);

        var (position, sector) = (_costs[entry.Series], _sectors[entry.Series]);
        var room = Room(limits.PositionPercent, equity, position);
        var inSector = sector is null ? double.PositiveInfinity : Room(limits.SectorPercent, equity, CostOf(sector));
        var (tightest, limit, held) = inSector < room
            ? (inSector, SkipReason.SectorLimit, sector)
            : (room, SkipReason.PositionLimit, plan.Series[entry.Series].Symbol);

        var allowed = Math.Floor(Math.Min(shares, tightest / entry.Price));
        if (allowed < 1) return SizedEntry.Refused(limit, Math.Floor(shares) * entry.Price, Math.Max(0, tightest), held);
        return new(allowed, allowed < Math.Floor(shares) ? limit : null);
    }

    static double Room(double percent, double equity, double cost) => (percent / 100 * equity) - cost;

    static string? SectorOf(string symbol, RiskLimits limits) => limits.Sectors
        .Where(pair => pair.Key.Equals(symbol, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value).FirstOrDefault();

    double CostOf(string sector)
    {
        var cost = 0.0;
        for (var i = 0; i < _costs.Length; i++)
        {
            if (sector.Equals(_sectors[i], StringComparison.OrdinalIgnoreCase)) cost += _costs[i];
        }

        return cost;
    }

    (int Series, double Correlation) MostCorrelated(in PlannedEntry entry)
    {
        var most = (Series: -1, Correlation: double.NegativeInfinity);
        for (var i = 0; i < _open.Length; i++)
        {
            var (longs, shorts) = _open[i];
            if (i == entry.Series || longs + shorts == 0) continue;
            var correlation = CommonReturns.Correlation(plan.Series[entry.Series], plan.Series[i], entry.Point);
            var (alike, opposite) = entry.IsLong ? (longs, shorts) : (shorts, longs);
            var felt = Math.Max(alike > 0 ? correlation : double.NegativeInfinity, opposite > 0 ? -correlation : double.NegativeInfinity);
            if (felt > most.Correlation) most = (i, felt);
        }

        return most;
    }

    void Change(in PlannedEntry entry, double cost, int trades)
    {
        ref var open = ref _open[entry.Series];
        open = entry.IsLong ? (open.Long + trades, open.Short) : (open.Long, open.Short + trades);

        // What is closed leaves nothing behind, not even a rounding error.
        _costs[entry.Series] = open is (0, 0) ? 0 : _costs[entry.Series] + cost;
    }
}
