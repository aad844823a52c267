using Bifrost.Engine.Sweep;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>The sets of a sweep that go on the page, as columns.</summary>
sealed class SweepSets
{
    /// <summary>Of more, as many are taken at equal distances, and the best.</summary>
    public const int Most = 10_000;

    // A chart shows no more, and ten thousand sets of twenty figures have to fit in a page.
    const int SignificantDigits = 6;
    const int MostDecimals = 10;

    readonly SweepResult _result;
    readonly SweepRow[] _rows;

    public SweepSets(SweepResult result)
    {
        _result = result;
        // A set on a part of the data only decided who goes on; its figures do not stand beside the others'.
        SweepRow[] held = [.. result.Rows.Where(row => row.Trial.Candidate.Share == 1)];
        SweepRow[] best = [.. result.Best.Where(row => row.Trial.Candidate.Share == 1)];
        var step = Math.Max(1, (held.Length + Most - 1) / Most);
        _rows = Together(held.Where((_, place) => place % step == 0), best);
        Readings = new(result.Plan, step == 1 ? _rows : Together(held, best));
    }

    public int Count => _rows.Length;

    /// <summary>Of all sets held, also those that are not on the page.</summary>
    public SweepReadings Readings { get; }

    /// <param name="verified">The numbers of the sets that were run again.</param>
    public SetTable Table(IReadOnlyCollection<long> verified)
    {
        var known = verified.ToHashSet();
        return new(
            _result.Tried, Whole(row => row.Id), PackedColumn.Of(Ranks()),
            PackedColumn.Of([.. _rows.Select(row => row.Failure is null ? row.Trial.Broken : double.NaN)], 0),
            Whole(row => known.Contains(row.Id) ? 1 : 0), _result.Plan.Objectives.Count > 1 ? Front() : PackedColumn.Empty);
    }

    public IReadOnlyList<AxisModel> Axes() =>
    [
        .. _result.Plan.Space.Axes.Select((axis, place) => new AxisModel(
            axis.Name, axis.IsFlag ? ["false", "true"] : axis.Texts, IsLogarithmic(axis),
            PackedColumn.Of([.. _rows.Select(row => row.Values[place])]))),
    ];

    /// <summary>The objectives first, then the other metrics that any set has.</summary>
    public IReadOnlyList<MetricModel> Metrics()
    {
        MetricModel[] objectives = [.. _result.Plan.Objectives.Select(Objective)];
        return
        [
            .. objectives,
            .. Readings.HaveNeighbours ? [Neighbourhood(objectives[0])] : (MetricModel[])[],
            .. SweepMetrics.All.Index()
                .Where(metric => objectives.All(objective => objective.Name != metric.Item.Name))
                .Where(metric => _rows.Any(row => !double.IsNaN(row.Figures[metric.Index])))
                .Select(metric => Metric(metric.Item, row => row.Figures[metric.Index])),
        ];
    }

    MetricModel Objective(SweepObjective objective) => SweepMetricUnits.MetricOf(objective) is { } metric
        ? Metric(metric, row => objective.ValueOf(row.Figures))
        : new(objective.Text, objective.Text, "what was sought", FigureUnit.Ratio, !objective.SeeksLowest,
            Column(FigureUnit.Ratio, row => objective.ValueOf(row.Figures)));

    MetricModel Neighbourhood(MetricModel objective)
    {
        var smoothed = Readings.Smoothed;
        return new(
            "neighbourhood", $"{objective.Label} with neighbours", "mean of a set and of those one step beside it", objective.Unit,
            objective.HigherBetter, Column(objective.Unit, row => smoothed[row.Id]));
    }

    MetricModel Metric(SweepMetric metric, Func<SweepRow, double> figure)
    {
        var unit = SweepMetricUnits.Of(metric);
        return new(
            metric.Name, SweepMetricUnits.LabelOf(metric.Name), metric.Help, unit, metric.IsHigherBetter, Column(unit, figure));
    }

    PackedColumn Column(FigureUnit unit, Func<SweepRow, double> figure)
    {
        double[] values = [.. _rows.Select(figure)];
        var largest = values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        var digits = largest > 0 ? SignificantDigits - 1 - (int)Math.Floor(Math.Log10(largest)) : 0;
        var most = unit switch { FigureUnit.Money => 2, FigureUnit.Count => 0, _ => MostDecimals };
        // Money keeps its cents whatever its size, as the table writes them.
        return PackedColumn.Of(values, unit == FigureUnit.Money ? most : Math.Clamp(digits, 0, most));
    }

    static SweepRow[] Together(IEnumerable<SweepRow> rows, IEnumerable<SweepRow> best) =>
        [.. rows.Concat(best).DistinctBy(row => row.Id).OrderBy(row => row.Id)];

    PackedColumn Whole(Func<SweepRow, long> value) => PackedColumn.Of((long[])[.. _rows.Select(value)]);

    long[] Ranks()
    {
        var ranks = new long[_rows.Length];
        var order = Enumerable.Range(0, ranks.Length).OrderBy(place => _rows[place].Trial, TrialOrder.BestFirst);
        foreach (var (rank, place) in order.Index()) ranks[place] = rank + 1;
        return ranks;
    }

    PackedColumn Front()
    {
        var front = ParetoFront.Of([.. _rows.Where(row => row.IsEligible).Select(row => row.Trial)])
            .Select(trial => trial.Candidate.Id).ToHashSet();
        return Whole(row => front.Contains(row.Id) ? 1 : 0);
    }

    // Half of the way is then nearer to the ends' geometric mean than to their arithmetic one.
    static bool IsLogarithmic(ParameterAxis axis)
    {
        if (!axis.IsOrdered || axis.Lowest <= 0) return false;
        var middle = axis.FromUnit(0.5);
        return Math.Abs(middle - Math.Sqrt(axis.Lowest * axis.Highest)) < Math.Abs(middle - ((axis.Lowest + axis.Highest) / 2));
    }
}
