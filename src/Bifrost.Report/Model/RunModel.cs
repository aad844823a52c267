namespace Bifrost.Report.Model;

/// <summary>One run of one strategy. Times are whole milliseconds since 1970-01-01 UTC.</summary>
public sealed record RunModel
{
    public required string Name { get; init; }

    /// <summary>What was traded and when, in a line.</summary>
    public required string Subtitle { get; init; }

    /// <summary>ISO 4217 code or symbol to write after an amount; empty when not known.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Whether the time of day says something: bars shorter than a day.</summary>
    public bool Intraday { get; init; }

    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Shown before everything else, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Broker, sizer, costs and whatever else the run was set up with.</summary>
    public IReadOnlyList<Note> Setup { get; init; } = [];

    public IReadOnlyList<Figure> Tiles { get; init; } = [];

    public IReadOnlyList<FigureGroup> Statistics { get; init; } = [];

    /// <summary>The strategy's clock: one time for each value of <see cref="Equity"/>, <see cref="Cash"/> and the like.</summary>
    public required PackedColumn Times { get; init; }

    public required PackedColumn Equity { get; init; }

    public required PackedColumn Cash { get; init; }

    /// <summary>Distance from the highest value so far, as a fraction, zero or below.</summary>
    public required PackedColumn Drawdown { get; init; }

    /// <summary>What holding the first feed would have given, in the run's currency.</summary>
    public NamedColumn? Benchmark { get; init; }

    public IReadOnlyList<FeedModel> Feeds { get; init; } = [];

    public required TradeTable Trades { get; init; }

    public required FillTable Fills { get; init; }

    public IReadOnlyList<YearReturns> Years { get; init; } = [];

    public IReadOnlyList<DrawdownPeriod> Drawdowns { get; init; } = [];

    public IReadOnlyList<Histogram> Distributions { get; init; } = [];

    /// <summary>Null where the run is too short for its window.</summary>
    public RollingModel? Rolling { get; init; }

    /// <summary>Empty where no trade has a tag.</summary>
    public IReadOnlyList<TagTable> Tags { get; init; } = [];

    public IReadOnlyList<CrisisRow> Crises { get; init; } = [];

    /// <summary>Figures that other tools print otherwise.</summary>
    public IReadOnlyList<ConventionRow> Comparison { get; init; } = [];

    /// <summary>Orders that the account did not allow.</summary>
    public RefusalTable Refusals { get; init; } = new(0, []);

    /// <summary>What the run can be repeated with: the engine and the data.</summary>
    public IReadOnlyList<Note> Versions { get; init; } = [];
}

/// <summary>A column with the name it is shown under.</summary>
public sealed record NamedColumn(string Name, PackedColumn Values);

/// <summary>The bars of one feed with the indicators computed on them; every column is as long as <paramref name="Times"/>.</summary>
public sealed record FeedModel(
    string Name, PackedColumn Times, PackedColumn Open, PackedColumn High, PackedColumn Low, PackedColumn Close,
    PackedColumn Volume, IReadOnlyList<IndicatorModel> Indicators);

/// <summary>An indicator's lines.</summary>
/// <param name="Name">As a trader writes it: <c>SMA(10)</c>.</param>
/// <param name="Overlay">Drawn over the prices, and not in a pane of its own.</param>
/// <param name="Lines">At least one.</param>
public sealed record IndicatorModel(string Name, bool Overlay, IReadOnlyList<NamedColumn> Lines);

/// <summary>Trades, a column each; all of the same length. Oldest entry first.</summary>
/// <param name="Feed">Which of the run's feeds, from 0.</param>
/// <param name="Size">Signed: below zero for a short trade.</param>
/// <param name="Exit">The time of the exit; for a trade still open, the last time of the run.</param>
/// <param name="ExitPrice">NaN for a trade still open.</param>
/// <param name="Profit">Net of commission.</param>
/// <param name="Return">Net profit over the money the entry moved, as a fraction.</param>
/// <param name="Adverse">The worst the price went against the entry, as a fraction, zero or below.</param>
/// <param name="Favourable">The best the price went for the entry, as a fraction, zero or above.</param>
/// <param name="Tags">The texts that <paramref name="EntryTag"/> and <paramref name="ExitTag"/> point into.</param>
public sealed record TradeTable(
    PackedColumn Feed, PackedColumn Size, PackedColumn Entry, PackedColumn EntryPrice, PackedColumn Exit,
    PackedColumn ExitPrice, PackedColumn Profit, PackedColumn Return, PackedColumn Commission, PackedColumn Bars,
    PackedColumn Adverse, PackedColumn Favourable, PackedColumn EntryTag, PackedColumn ExitTag, IReadOnlyList<string> Tags);

/// <summary>Fills, a column each; all of the same length, oldest first. Size is below zero for a sale.</summary>
public sealed record FillTable(PackedColumn Feed, PackedColumn Time, PackedColumn Price, PackedColumn Size);

/// <summary>A calendar year's returns as fractions: twelve months (NaN outside the run), the year and the benchmark's.</summary>
public sealed record YearReturns(int Year, IReadOnlyList<double> Months, double Total, double Benchmark);

/// <summary>A fall from a high to the day that high was reached again; times in milliseconds, Unix.</summary>
/// <param name="Depth">The lowest point as a fraction, below zero.</param>
/// <param name="End">Null while not recovered.</param>
/// <param name="Days">Calendar days from start to end, or to the run's end.</param>
public sealed record DrawdownPeriod(double Depth, long Start, long Trough, long? End, int Days);

/// <summary>How often values fall into classes of equal width; the first and last class also hold what lies outside.</summary>
public sealed record Histogram(
    string Name, FigureUnit Unit, double From, double Width, IReadOnlyList<int> Counts, double Mean, double Median);
