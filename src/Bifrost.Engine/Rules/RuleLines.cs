using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Rules;

/// <summary>Turns what a rule means into lines over a feed, each distinct part once.</summary>
sealed partial class RuleLines(Feed feed, IRuleFeeds feeds, IRuleRanks ranks)
{
    readonly Dictionary<Meaning, Line> _lines = [];

    /// <summary>The whole rule; where an indicator divides by zero it is undefined.</summary>
    public Line Whole(Meaning meaning)
    {
        using var zeros = ZeroDivision.Undefined();
        return Of(meaning);
    }

    Line Of(Meaning meaning)
    {
        if (!_lines.TryGetValue(meaning, out var line)) _lines[meaning] = line = Made(meaning);
        return line;
    }

    Feed In(RuleTimeframe? frame) => frame is { } timeframe ? feeds.In(feed, timeframe) : feed;

    Line Made(Meaning meaning) => meaning switch
    {
        Fixed number => LineMath.Constant(feed, number.Value),
        SymbolIs symbol => LineMath.Constant(feed, feed.Name.Equals(symbol.Symbol, StringComparison.OrdinalIgnoreCase) ? 1 : 0),
        InWatchlist list => LineMath.Constant(feed, list.Holds(feed.Name) ? 1 : 0),
        RankOf rank => Rank(rank),
        PriceOf price => Price(In(price.Frame), price.Column),
        DatePartOf date => Date(In(date.Frame), date.Part),
        IndicatorLine indicator => Indicator(indicator),
        OnFeed seen => Coupling.AtBars(Of(seen.Value), feed),
        Operation operation => Operation(operation),
        _ => throw new ArgumentOutOfRangeException(nameof(meaning), meaning, "No line can be made of a text."),
    };

    /// <summary>What is computed from a rank starts where what is ranked may be acted on.</summary>
    Line Rank(RankOf rank)
    {
        var line = ranks.Of(rank, feed);
        return line.As(line.Name, line.MinPeriod, Of(rank.Value).SourcePeriod);
    }

    static Line Price(Feed feed, PriceColumn column) => column switch
    {
        PriceColumn.Open => feed.Open,
        PriceColumn.High => feed.High,
        PriceColumn.Low => feed.Low,
        PriceColumn.Close => feed.Close,
        _ => feed.Volume,
    };

    static Line Date(Feed feed, DatePart part) =>
        Computed.Formula($"{part}", new ReadDate(feed.Bars, feed.Session.Zone, part), feed.Close);

    /// <summary>An indicator may compute values that may not be acted on yet; a rule does not see them.</summary>
    Line Indicator(IndicatorLine line)
    {
        var bars = In(line.Frame);
        var indicator = line.Entry.Create([.. line.Arguments.Select(argument => argument switch
        {
            WholeBars => (object)(Candles)bars,
            Fixed number => LineMath.Constant(bars, number.Value),
            Meaning source => Of(source),
            _ => argument,
        })]);
        var made = (Line)line.Entry.Lines[line.Line].GetValue(indicator)!;
        var settled = IsSettled(made) ? made : Computed.Formula(made.Name, default(Finite), made.MinPeriod, made);
        return settled.As(made.Name, made.MinPeriod, Math.Max(indicator.MinPeriod, made.SourcePeriod));
    }

    /// <summary>Nothing is defined before the minimum period and nothing is infinite, so that no copy is needed.</summary>
    static bool IsSettled(Line line)
    {
        var values = line.Column.Values.AsSpan();
        return !line.Streams && !values[..Math.Min(line.MinPeriod - 1, values.Length)].ContainsAnyExcept(double.NaN)
            && !values.ContainsAny(double.PositiveInfinity, double.NegativeInfinity);
    }

    /// <summary>The operand as a line of the timeframe; a number becomes a line of it.</summary>
    Line Operand(Operation operation, int index) => operation.Operands[index] is Fixed number
        ? LineMath.Constant(In(operation.Frame), number.Value)
        : Of(operation.Operands[index]);
}
