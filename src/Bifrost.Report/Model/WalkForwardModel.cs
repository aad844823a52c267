namespace Bifrost.Report.Model;

/// <summary>Parameters chosen on one stretch of time and tried on the next. Times are milliseconds, Unix.</summary>
/// <param name="Anchored">Every training starts at the first session.</param>
/// <param name="Objective">What the sets were chosen by.</param>
/// <param name="Times">Of the out-of-sample sessions of all folds, one after the other.</param>
/// <param name="Growth">What was gained over them at each, as a fraction of what there was before the first.</param>
/// <param name="Drawdown">Distance from the highest so far, as a fraction, zero or below.</param>
public sealed record WalkForwardModel(
    bool Anchored, string Objective, FigureUnit Unit, IReadOnlyList<Figure> Figures, IReadOnlyList<FoldModel> Folds,
    PackedColumn Times, PackedColumn Growth, PackedColumn Drawdown);

/// <summary>One choice and its trial; times of the first and last session of each part.</summary>
/// <param name="Start">The place of its first session in the columns of the whole.</param>
/// <param name="Set">The parameters chosen, as they are written on a command line; null where none was eligible.</param>
/// <param name="InSample">The objective where it was chosen.</param>
/// <param name="OutOfSample">The objective where it was tried.</param>
/// <param name="Return">Out of sample, as a fraction.</param>
public sealed record FoldModel(
    long TrainFrom, long TrainTo, long TestFrom, long TestTo, int Start, string? Set, double InSample, double OutOfSample, double Return);
