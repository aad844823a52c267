using Bifrost.Engine.Data;
using Bifrost.Report.Model;

namespace Bifrost.Report.Facts;

/// <summary>What a run leaves behind, in the engine's terms; <see cref="ReportPainter"/> makes the chart model of it.</summary>
public sealed record RunFacts
{
    public required string Name { get; init; }

    public string Currency { get; init; } = "";

    /// <summary>As people say it: <c>1 day</c>, <c>5 minutes</c>. Empty when not known.</summary>
    public string Timeframe { get; init; } = "";

    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    public IReadOnlyList<Note> Setup { get; init; } = [];

    /// <summary>What a reader has to know before the figures, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Of the first feed: by its local days sessions are told apart.</summary>
    public Session Session { get; init; } = Session.WholeDay;

    /// <summary>What the run began with, before its first bar.</summary>
    public required double StartCash { get; init; }

    /// <summary>The strategy's clock, see <see cref="UtcTime"/>; <see cref="Value"/> and <see cref="Cash"/> are as long.</summary>
    public required long[] Times { get; init; }

    /// <summary>Cash and positions at the end of each of the strategy's bars.</summary>
    public required double[] Value { get; init; }

    public required double[] Cash { get; init; }

    public IReadOnlyList<FeedFacts> Feeds { get; init; } = [];

    /// <summary>Closed trades and those still open, in order of entry.</summary>
    public IReadOnlyList<TradeFacts> Trades { get; init; } = [];

    /// <summary>In order of time.</summary>
    public IReadOnlyList<FillFacts> Fills { get; init; } = [];

    /// <summary>Orders that the account did not allow, in order of time.</summary>
    public IReadOnlyList<RefusalFacts> Refusals { get; init; } = [];

    /// <summary>Share of bars at whose close anything is held; NaN when not known.</summary>
    public double Exposure { get; init; } = double.NaN;

    /// <summary>Money moved by all fills, purchases and sales alike; NaN when not known.</summary>
    public double Traded { get; init; } = double.NaN;
}

/// <summary>One feed's bars and the indicators that are as long as they are.</summary>
public sealed record FeedFacts(string Name, Bars Bars, IReadOnlyList<IndicatorFacts> Indicators);

/// <summary>An indicator's lines by name, a value a bar, NaN before the first.</summary>
/// <param name="Overlay">In the prices' units, so that it is drawn over them.</param>
public sealed record IndicatorFacts(string Name, bool Overlay, IReadOnlyList<LineFacts> Lines);

/// <summary>One line of an indicator.</summary>
public sealed record LineFacts(string Name, double[] Values);

/// <summary>A trade from the first fill to the one that made it flat.</summary>
/// <param name="Feed">Which feed, from 0.</param>
/// <param name="Size">Signed, at its largest.</param>
/// <param name="Entry">Time of the first fill.</param>
/// <param name="EntryPrice">Average price of what opened it.</param>
/// <param name="Exit">Time of the last fill; null while open.</param>
/// <param name="ExitPrice">Average price of what closed it; NaN while open.</param>
/// <param name="Moved">The money that the entry moved, above zero; what the return is measured against.</param>
/// <param name="Profit">Net of commission.</param>
/// <param name="Commission">On both sides.</param>
/// <param name="Bars">How many bars it lasted.</param>
public sealed record TradeFacts(
    int Feed, double Size, long Entry, double EntryPrice, long? Exit, double ExitPrice,
    double Moved, double Profit, double Commission, int Bars)
{
    public string EntryTag { get; init; } = "";

    public string ExitTag { get; init; } = "";

    /// <summary>Net profit over the money moved; NaN when none was.</summary>
    public double Return => Moved > 0 ? Profit / Moved : double.NaN;

    public bool Closed => Exit is not null;
}

/// <summary>One execution; size is below zero for a sale.</summary>
public sealed record FillFacts(int Feed, long Time, double Price, double Size);

/// <summary>An order that was refused.</summary>
/// <param name="Time">When it was placed.</param>
/// <param name="Size">Below zero for a sale.</param>
/// <param name="Type">In words: market, stop limit.</param>
/// <param name="Reason">In words.</param>
/// <param name="Needed">The cash that it would have taken; NaN where it was refused for another reason.</param>
/// <param name="Available">The cash there was.</param>
public sealed record RefusalFacts(
    int Feed, long Time, double Size, string Type, double Price, string Reason, double Needed, double Available, string Tag);
