namespace Bifrost.Report.Model;

/// <summary>Parameters chosen on one stretch of time and tried on the next. Times are milliseconds, Unix.</summary>
/// <param name="Anchored">Every training starts at the first session.</param>
/// <param name="Objective">What the sets were chosen by.</param>
/// <param name="Efficiency">What was kept out of sample of the growth in sample; NaN where there was none.</param>
/// <param name="Times">Of the out-of-sample sessions of all folds, one after the other.</param>
/// <param name="Equity">What the money became over them.</param>
/// <param name="Drawdown">Distance of it from its highest so far, as a fraction.</param>
public sealed record WalkForwardModel(
    bool Anchored, string Objective, FigureUnit Unit, double Efficiency, IReadOnlyList<FoldModel> Folds,
    PackedColumn Times, PackedColumn Equity, PackedColumn Drawdown);

/// <summary>One choice and its trial; times of the first and last session of each part.</summary>
/// <param name="Set">The parameters chosen, as they are written on a command line.</param>
/// <param name="InSample">The objective where it was chosen.</param>
/// <param name="OutOfSample">The objective where it was tried.</param>
/// <param name="Return">Out of sample, as a fraction.</param>
public sealed record FoldModel(
    long TrainFrom, long TrainTo, long TestFrom, long TestTo, string Set, double InSample, double OutOfSample, double Return);
