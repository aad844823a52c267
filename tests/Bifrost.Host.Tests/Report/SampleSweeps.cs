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
    static readonly Lazy<WalkForwardResult> LazyWalk = new(Walk);

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

    public static SweepModel Model(bool walked = false) => SweepPainter.Paint(Crossing, Trust, Facts with
    {
        Verified = [.. Crossing.Best.Take(5).Select(row => row.Id)], WalkForward = walked ? WalkForward : null,
    });

    /// <summary>The same crossing walked forward: half a year chosen on, a quarter tried.</summary>
    public static WalkForwardResult WalkForward => LazyWalk.Value;

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

    static double Size(string metric) => metric switch
    {
        "final_value" or "commission" => 1_000_000,
        "trades" or "fills" or "orders" or "drawdown_bars" => 2_000,
        "average_trade" or "best_trade" or "worst_trade" => 10_000,
        _ => 1,
    };

    static (SweepResult Result, SweepTrust Trust) Run()
    {
        var target = Target([new(Series)], Options);
        var result = new SweepRun(Plan(), target).Run();
        var sample = SweepSample.Of(result, target)!;
        return (result, SweepTrust.Of(sample, SweepTrust.CountOf(result, sample, 252)));
    }

    static WalkForwardResult Walk()
    {
        var windows = new WalkForwardPlan(120, 60);
        return new WalkForwardRun(
            () => Plan() with { Requirements = [] }, windows, Schedule.Of([new(Series)]),
            stretch => Target([stretch.Of(new FeedPlan(Series))], stretch.Of(Options))).Run();
    }

    static BarSeries Series { get; } = new("SYN", SampleRuns.Bars(Bars, UtcTime.Day));

    static BacktestOptions Options { get; } =
        new() { Broker = new() { Cash = 100_000, Commission = CommissionScheme.Percentage(0.001) } };

    static SweepPlan Plan()
    {
        var space = new ParameterSpace([ParameterAxis.Whole("fast", 2, 20, 2), ParameterAxis.Whole("slow", 10, 60, 5)], "fast < slow");
        return new(space, new GridSearch(space), [SweepObjective.Parse("sharpe")])
        {
            Requirements = Formula.Conditions("trades >= 15", SweepMetrics.Names),
        };
    }

    static EventTarget Target(IReadOnlyList<FeedPlan> feeds, BacktestOptions options) => new(feeds, Cross, options);

    static SmaCross Cross(double[] values) => new() { Fast = (int)values[0], Slow = (int)values[1], Sizer = new PercentSizer(95) };
}
