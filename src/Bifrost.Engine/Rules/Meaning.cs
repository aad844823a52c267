using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Rules;

/// <summary>What a rule may be asked for.</summary>
public enum RuleKind
{
    Number,

    /// <summary>1 where it is met, 0 where it is not, NaN where it is undefined.</summary>
    Condition,

    Text,
}

/// <summary>
/// What an expression means once its names are looked up. Equal ones are computed once.
/// </summary>
/// <param name="Kind">What it gives.</param>
/// <param name="Frame">The timeframe whose bars it counts; null for that of the feed.</param>
abstract record Meaning(RuleKind Kind, RuleTimeframe? Frame);

sealed record Fixed(double Value, RuleKind Kind) : Meaning(Kind, null);

sealed record FixedText(string Text) : Meaning(RuleKind.Text, null);

sealed record SymbolName() : Meaning(RuleKind.Text, null);

sealed record SymbolIs(string Symbol) : Meaning(RuleKind.Condition, null);

/// <param name="Name">Of the watchlist, for errors and prints.</param>
/// <param name="Symbols">In capitals, in ordinal order.</param>
sealed record InWatchlist(string Name, Items<string> Symbols) : Meaning(RuleKind.Condition, null)
{
    public bool Holds(string symbol) => Symbols.Span.BinarySearch(symbol.ToUpperInvariant(), StringComparer.Ordinal) >= 0;
}

/// <summary>The place of a number among those of the universe at the same time; see <see cref="Ranking"/>.</summary>
sealed record RankOf(Meaning Value, bool AsShare) : Meaning(RuleKind.Number, null);

sealed record PriceOf(PriceColumn Column, RuleTimeframe? Frame) : Meaning(RuleKind.Number, Frame);

sealed record DatePartOf(DatePart Part, RuleTimeframe? Frame) : Meaning(RuleKind.Number, Frame);

/// <param name="Entry">Which indicator.</param>
/// <param name="Arguments">Sources (a <see cref="Meaning"/>, or <see cref="WholeBars"/>), then values of parameters.</param>
/// <param name="Line">Which of its lines.</param>
/// <param name="Frame">The timeframe whose bars it counts.</param>
sealed record IndicatorLine(IndicatorEntry Entry, Items<object> Arguments, int Line, RuleTimeframe? Frame)
    : Meaning(RuleKind.Number, Frame);

/// <summary>The bars of the timeframe, where an indicator reads more than one line of them.</summary>
sealed record WholeBars;

/// <param name="Operator">What is done.</param>
/// <param name="Operands">To what; all in the same timeframe.</param>
/// <param name="Bars">How far it looks back, where it does.</param>
/// <param name="Kind">What it gives.</param>
/// <param name="Frame">The timeframe whose bars it counts.</param>
sealed record Operation(RuleOperator Operator, Items<Meaning> Operands, int Bars, RuleKind Kind, RuleTimeframe? Frame)
    : Meaning(Kind, Frame);

/// <summary>Something of a higher timeframe seen from the bars of the feed: the last value known.</summary>
sealed record OnFeed(Meaning Value) : Meaning(Value.Kind, null);

enum PriceColumn
{
    Open,
    High,
    Low,
    Close,
    Volume,
}

/// <summary>Parts of the local time at which a bar closes.</summary>
enum DatePart
{
    Year,
    Month,
    Day,

    /// <summary>Monday is 1, Sunday 7 (ISO 8601).</summary>
    Weekday,
    Hour,
    Minute,
}

enum RuleOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Smaller,
    Larger,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    And,
    Or,
    If,
    Not,
    Minus,
    Absolute,
    Logarithm,
    SquareRoot,
    CrossesAbove,
    CrossesBelow,
    Earlier,
    Rising,
    Falling,
    Highest,
    Lowest,
    BarsSince,
}
