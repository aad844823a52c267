using Bifrost.Cli.Sweeps;
using Bifrost.Engine.Sweep;

namespace Bifrost.Cli.Output;

/// <summary>What a walk forward answers in JSON; percentages as fractions.</summary>
/// <param name="Efficiency">Growth out of sample over growth in sample; null where training did not gain.</param>
/// <param name="Equity">What 1 became in the tests, put together, at the end of each session.</param>
sealed record WalkForwardAnswer(
    string Strategy, IReadOnlyList<string> Symbols, string Search, bool IsAnchored, string Train, string Test,
    double TestAnnualReturn, double TrainAnnualReturn, double Efficiency, double TestSharpe, double TestMaxDrawdown, double Consistency,
    IReadOnlyList<FoldAnswer> Folds, IReadOnlyList<string> Dates, IReadOnlyList<double> Equity, string? Report)
{
    public static WalkForwardAnswer Of(SweepRequest request, WalkForwardResult result, string? report) => new(
        request.Run.Entry.Name,
        [.. request.Run.Readings.Select(reading => reading.Series.Name)],
        request.Search,
        result.Windows.IsAnchored,
        $"{result.Windows.Train}",
        $"{result.Windows.Test}",
        result.TestAnnual,
        result.TrainAnnual,
        result.Efficiency,
        result.TestSharpe,
        result.TestDrawdown,
        result.Consistency,
        [.. result.Folds.Select(fold => FoldAnswer.Of(result, fold))],
        [.. result.Folds.SelectMany(fold => Enumerable.Range(fold.Window.Test.Start, fold.Window.Test.Length))
            .Select(session => WalkForwardView.Date(result, session))],
        result.Equity,
        report);
}

/// <param name="Parameters">Of the set chosen in training; null where none was eligible and nothing was traded.</param>
/// <param name="TrainFigures">By name in snake_case.</param>
sealed record FoldAnswer(
    string TrainFrom, string TrainTo, string TestFrom, string TestTo, long Tried, IReadOnlyDictionary<string, string>? Parameters,
    IReadOnlyDictionary<string, double>? TrainFigures, IReadOnlyDictionary<string, double>? TestFigures)
{
    public static FoldAnswer Of(WalkForwardResult result, WalkForwardFold fold)
    {
        var (train, test) = fold.Window;
        string Date(int session) => WalkForwardView.Date(result, session);
        var set = fold.Best is { } best ? SweepSetAnswer.Of(result.Plan, best, false) : null;
        return new(
            Date(train.Start), Date(train.End - 1), Date(test.Start), Date(test.End - 1), fold.Tried, set?.Parameters, set?.Figures,
            set is null ? null : SweepMetrics.All.Index().ToDictionary(
                metric => metric.Item.Name, metric => fold.TestFigures[metric.Index], StringComparer.Ordinal));
    }
}
