using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Sweep;
using Bifrost.Engine.Trust;
using Bifrost.Report;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;

namespace Bifrost.Host.Tests.Report;

/// <summary>Sweeps for the page to show: one that was run, and results made by hand.</summary>
static class SampleSweeps
{
    const int Bars = 600;

    static readonly Lazy<(SweepResult Result, SweepTrust Trust)> LazyRun = new(Run);

    public static SweepFacts Facts { get; } = new()
    {
        Name = "sma_cross",
        Data = "SYN",
        Period = "5 Jan 2015 – 22 Apr 2017 · 600 bars",
        Currency = "USD",
        Setup = [new("Cash", "100,000.00"), new("Commission", "0.1 % of the money moved")],
        Versions = [new("Engine", "Bifrost 0.1.0")],
    };

    /// <summary>A crossing of two averages in the event engine, with what is to be believed of its best.</summary>
    public static SweepResult Crossing => LazyRun.Value.Result;

    public static SweepTrust Trust => LazyRun.Value.Trust;

    public static SweepModel Model() =>
        SweepPainter.Paint(Crossing, Trust, Facts with { Verified = [.. Crossing.Best.Take(5).Select(row => row.Id)] });

    /// <summary>Three folds of a year, the second of them lost.</summary>
    public static WalkForwardModel WalkForward { get; } = new(
        Anchored: false, "Sharpe", FigureUnit.Ratio, 0.4, [Fold(0, 0.05), Fold(1, -0.02), Fold(2, 0.03)],
        PackedColumn.Of([.. Enumerable.Range(0, 300).Select(session => Day(100 + session))]),
        PackedColumn.Of([.. Enumerable.Range(0, 300).Select(session => 100_000 + (20.0 * session))]),
        PackedColumn.Of(new double[300]));

    /// <summary>A result with these rows, without a run behind it.</summary>
    public static SweepResult Of(ParameterSpace space, IReadOnlyList<SweepRow> rows, params string[] objectives)
    {
        string[] sought = objectives.Length == 0 ? ["sharpe"] : objectives;
        ISearch search = space.IsGrid ? new GridSearch(space) : new RandomSearch(space, 10, 1);
        var plan = new SweepPlan(space, search, [.. sought.Select(SweepObjective.Parse)]);
        var failed = rows.Where(row => row.Failure is not null).ToList();
        return new(plan)
        {
            Engine = "event",
            Rows = rows,
            Step = 1,
            Best = [.. rows.Where(row => row.Failure is null).OrderBy(row => row.Trial, TrialOrder.BestFirst).Take(plan.Best)],
            Tried = rows.Count,
            Failed = failed.Count,
            FirstFailure = failed.FirstOrDefault()?.Failure,
        };
    }

    /// <summary>A set whose figures are all the same number, but for those that are given.</summary>
    public static SweepRow Row(long id, double[] values, double figure, params (string Metric, double Value)[] others)
    {
        var figures = new double[SweepMetrics.All.Count];
        figures.AsSpan().Fill(figure);
        foreach (var (metric, value) in others) figures[SweepMetrics.IndexOf(metric)] = value;
        return new(new(new(id, values), [figures[SweepMetrics.IndexOf("sharpe")]]), figures);
    }

    /// <summary>A grid of sets with figures drawn by chance, which no packing makes small.</summary>
    public static SweepResult Noise(int columns, int rows)
    {
        var space = new ParameterSpace([ParameterAxis.Whole("fast", 1, columns), ParameterAxis.Whole("slow", 1, rows)]);
        var random = new Random(5);
        List<SweepRow> sets = [];
        for (var place = 0; place < columns * rows; place++)
        {
            double[] figures = [.. SweepMetrics.All.Select(metric => (random.NextDouble() - 0.3) * Size(metric.Name))];
            var candidate = new Candidate(place, [1 + (place / rows), 1 + (place % rows)]);
            sets.Add(new(new(candidate, [figures[SweepMetrics.IndexOf("sharpe")]]), figures));
        }

        return Of(space, sets);
    }

    static FoldModel Fold(int place, double gained) => new(
        Day(100 * place), Day((100 * place) + 99), Day((100 * place) + 100), Day((100 * place) + 199), "fast=5 slow=20",
        1.2, 10 * gained, gained);

    static long Day(int day) => 1_420_416_000_000 + (day * 86_400_000L);

    static double Size(string metric) => metric switch
    {
        "final_value" or "commission" => 1_000_000,
        "trades" or "fills" or "orders" or "drawdown_bars" => 2_000,
        "average_trade" or "best_trade" or "worst_trade" => 10_000,
        _ => 1,
    };

    static (SweepResult Result, SweepTrust Trust) Run()
    {
        var series = new BarSeries("SYN", SampleRuns.Bars(Bars, UtcTime.Day));
        var space = new ParameterSpace([ParameterAxis.Whole("fast", 2, 20, 2), ParameterAxis.Whole("slow", 10, 60, 5)], "fast < slow");
        var plan = new SweepPlan(space, new GridSearch(space), [SweepObjective.Parse("sharpe")])
        {
            Requirements = Formula.Conditions("trades >= 15", SweepMetrics.Names),
        };
        var options = new BacktestOptions { Broker = new() { Cash = 100_000, Commission = CommissionScheme.Percentage(0.001) } };
        var target = new EventTarget([new(series)], Cross, options);
        var result = new SweepRun(plan, target).Run();
        var sample = SweepSample.Of(result, target)!;
        return (result, SweepTrust.Of(sample, SweepTrust.CountOf(result, sample, 252)));
    }

    static SmaCross Cross(double[] values) => new() { Fast = (int)values[0], Slow = (int)values[1], Sizer = new PercentSizer(95) };
}
