namespace Bifrost.Engine.Data;

/// <summary>The formats known by name; <see cref="Detect"/> looks at the file.</summary>
public enum BarFormat
{
    Detect,

    /// <summary>A header, or columns in the order date, open, high, low, close, volume, open interest.</summary>
    Csv,

    /// <summary>The reference engine's own: Date[,Time],Open,High,Low,Close,Volume,OpenInterest.</summary>
    Backtrader,

    /// <summary>Date,Open,High,Low,Close,Adj Close,Volume; rows that hold null are left out.</summary>
    Yahoo,

    /// <summary>yyyy.MM.dd,HH:mm,open,high,low,close,volume without a header.</summary>
    MetaTrader4,
}

/// <summary>What the user knows about a file; everything left out is detected.</summary>
public sealed record BarReadOptions
{
    public static BarReadOptions Default { get; } = new();

    /// <summary>
    /// The same, but reading on whatever is wrong, to list it: rows that cannot be read are skipped, order and repeated times repaired,
    /// the rest is let pass.
    /// </summary>
    public BarReadOptions Lenient => this with
    {
        SkipBadRows = true,
        Repair = BarDefects.OutOfOrder | BarDefects.Duplicate,
        Allow = BarDefects.All & ~(BarDefects.OutOfOrder | BarDefects.Duplicate),
    };

    /// <summary>The name of the series; else that of the file without its endings.</summary>
    public string? Name { get; init; }

    public BarFormat Format { get; init; }

    public ColumnMap? Columns { get; init; }

    /// <summary>The separator: ',', ';', tab or '|'.</summary>
    public char? Separator { get; init; }

    /// <summary>See <see cref="DatePattern"/>.</summary>
    public string? DateFormat { get; init; }

    /// <summary>The format of a separate column of times.</summary>
    public string? TimeFormat { get; init; }

    public Timeframe? Timeframe { get; init; }

    public int? Compression { get; init; }

    /// <summary>When trading starts, in the feed's zone; midnight if not given.</summary>
    public TimeOnly? SessionStart { get; init; }

    /// <summary>When trading ends; 23:59:59.999990 if not given. Bars of a day or longer are stamped with it.</summary>
    public TimeOnly? SessionEnd { get; init; }

    /// <summary>The zone of the file's clock and of the session, as "America/New_York".</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>Drop the bars stamped earlier; on the feed's clock.</summary>
    public DateTime? From { get; init; }

    /// <summary>End before the first bar stamped later. A daily bar carries its session's end, so midnight leaves that day out.</summary>
    public DateTime? To { get; init; }

    /// <summary>With a column of adjusted closes: adjust prices and volume by it. Without one it does nothing.</summary>
    public bool Adjusted { get; init; } = true;

    /// <summary>Round adjusted prices to so many decimals; the reference engine rounds to 2.</summary>
    public int? Decimals { get; init; }

    /// <summary>Leave out rows that cannot be read or whose values are impossible, and list them, instead of stopping.</summary>
    public bool SkipBadRows { get; init; }

    /// <summary>The defects to repair and report instead of stopping.</summary>
    public BarDefects Repair { get; init; }

    /// <summary>The defects to let pass with a note.</summary>
    public BarDefects Allow { get; init; } = BarDefects.OutsideRange | BarDefects.ZeroPrice;
}
