namespace Bifrost.Report.Model;

/// <summary>Everything that the report of a sweep shows. The page lays it out, and gathers sets into cells where the reader asks.</summary>
public sealed record SweepModel
{
    public required string Title { get; init; }

    /// <summary>On what and how much was tried, in a line.</summary>
    public required string Subtitle { get; init; }

    public string Currency { get; init; } = "";

    /// <summary>Shown before everything else, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What was varied, with its range, then what all sets share.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    public IReadOnlyList<Figure> Tiles { get; init; } = [];

    /// <summary>Null where the sweep left nothing to judge.</summary>
    public VerdictModel? Verdict { get; init; }

    /// <summary>The parameters that were varied.</summary>
    public required IReadOnlyList<AxisModel> Axes { get; init; }

    /// <summary>The objectives first, then every metric that was reckoned.</summary>
    public required IReadOnlyList<MetricModel> Metrics { get; init; }

    /// <summary>How many of <see cref="Metrics"/> are objectives.</summary>
    public required int Objectives { get; init; }

    public required SetTable Sets { get; init; }

    /// <summary>Null where there are too few sets to say anything.</summary>
    public ReadingsModel? Readings { get; init; }

    /// <summary>Null where there were too few sets or sessions to estimate it.</summary>
    public OverfittingModel? Overfitting { get; init; }

    /// <summary>Null where the sweep was not walked forward.</summary>
    public WalkForwardModel? WalkForward { get; init; }

    public IReadOnlyList<Note> Search { get; init; } = [];

    public IReadOnlyList<Note> Setup { get; init; } = [];

    public IReadOnlyList<Note> Conventions { get; init; } = [];

    public IReadOnlyList<Note> Versions { get; init; } = [];
}

/// <summary>A parameter that was varied, and its value in each set.</summary>
/// <param name="Texts">What the values of a choice or flag stand for, by their place; null of numbers.</param>
/// <param name="Logarithmic">Tried by ratio and not by difference.</param>
public sealed record AxisModel(string Name, IReadOnlyList<string>? Texts, bool Logarithmic, PackedColumn Values);

/// <summary>A figure of each set; NaN where it is undefined.</summary>
public sealed record MetricModel(string Name, string Label, string Help, FigureUnit Unit, bool HigherBetter, PackedColumn Values);

/// <summary>The sets on the page, a column each, in the order in which they were tried.</summary>
/// <param name="Tried">How many there were; the rows may be fewer.</param>
/// <param name="Rank">From 1, the best of those on the page.</param>
/// <param name="Broken">How many requirements a set does not meet; NaN where its strategy failed.</param>
/// <param name="Verified">1 where the event engine gave the same figures to the last bit.</param>
/// <param name="Front">1 where no other set is better in every objective; empty of one objective.</param>
public sealed record SetTable(
    long Tried, PackedColumn Id, PackedColumn Rank, PackedColumn Broken, PackedColumn Verified, PackedColumn Front);

/// <summary>How a question about the best set comes out.</summary>
public enum CheckState
{
    Passed,
    Failed,

    /// <summary>The data do not tell.</summary>
    Open,
}

/// <summary>What is left of the best set once it is charged for the search.</summary>
/// <param name="Headline">The answer, in a sentence.</param>
/// <param name="Reason">Why, in a sentence or two.</param>
public sealed record VerdictModel(
    CheckState State, string Headline, string Reason, IReadOnlyList<CheckModel> Checks, IReadOnlyList<FigureGroup> Figures);

/// <summary>One of the questions that the verdict rests on, and its answer in words.</summary>
public sealed record CheckModel(CheckState State, string Question, string Answer);

/// <summary>What became, in the other half of the data, of the set that was best in one half. Sharpe ratios are by the year.</summary>
/// <param name="Probability">Of overfitting (PBO).</param>
/// <param name="Splits">How many ways to halve the data; the columns may hold fewer.</param>
/// <param name="Slope">Of the line through out-of-sample over in-sample ratios.</param>
/// <param name="Offset">Where that line meets an in-sample ratio of 0.</param>
/// <param name="Logits">Null where they do not vary.</param>
public sealed record OverfittingModel(
    double Probability, double ProbabilityOfLoss, int Splits, double Slope, double Offset,
    PackedColumn InSample, PackedColumn OutOfSample, Histogram? Logits);
