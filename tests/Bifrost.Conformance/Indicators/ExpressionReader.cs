using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using HeikinAshi = Bifrost.Engine.Indicators.HeikinAshi;

namespace Bifrost.Conformance.Indicators;

/// <summary>
/// Builds what an expression of the corpus says: a number, a feed, an indicator (<see cref="NamedLines"/>), a line, or a
/// line on the strategy's own clock (<see cref="StrategyClocked"/>).
/// </summary>
sealed class ExpressionReader
{
    readonly IReadOnlyList<FeedPlan> _plans;
    readonly IndicatorReader _indicators;

    public ExpressionReader(FeedSet feeds, IReadOnlyList<FeedPlan> plans)
    {
        (Feeds, _plans) = (feeds, plans);
        _indicators = new(this);
    }

    public FeedSet Feeds { get; }

    public object Read(JsonElement expression)
    {
        if (expression.ValueKind == JsonValueKind.Number) return expression.GetDouble();
        if (expression.TryGetProperty("fn", out _)) return expression;
        if (expression.TryGetProperty("data", out var data))
            return expression.Text("line") is { } line ? Data(Feeds[data.GetInt32()], line) : (object)Feeds[data.GetInt32()];
        if (expression.TryGetProperty("ind", out _)) return Indicator(expression);
        if (expression.TryGetProperty("op", out var op)) return Operation(op.GetString()!, expression);
        if (expression.TryGetProperty("neg", out var neg)) return -LineOf(neg);
        if (expression.TryGetProperty("abs", out var abs)) return LineMath.Abs(LineOf(abs));
        if (expression.TryGetProperty("delay", out var delay)) return Shift(LineOf(expression.GetProperty("of")), delay.GetInt32());
        if (expression.TryGetProperty("func", out var function)) return Function(function.GetString()!, expression);
        if (expression.TryGetProperty("couple", out var coupled)) return Couple(coupled);
        throw new NotSupportedException($"expression {expression.GetRawText()}");
    }

    /// <summary>The one line that a value stands for.</summary>
    public static Line Line(object value) => value switch
    {
        Line line => line,
        Feed feed => feed,
        NamedLines named => named.First,
        StrategyClocked clocked => clocked.Line,
        _ => throw new NotSupportedException($"{value} is no line"),
    };

    public static Candles Candles(object value) => value switch
    {
        Feed feed => feed,
        NamedLines { Indicator: HeikinAshi bars } => bars,
        _ => throw new NotSupportedException($"{value} has no bars"),
    };

    Line LineOf(JsonElement expression) => Line(Read(expression));

    static Line Data(Feed feed, string line) => line switch
    {
        "open" => feed.Open,
        "high" => feed.High,
        "low" => feed.Low,
        "close" => feed.Close,
        "volume" => feed.Volume,
        "openinterest" => feed.OpenInterest,
        _ => throw new NotSupportedException($"line {line}"),
    };

    object Indicator(JsonElement expression)
    {
        var indicator = _indicators.Read(expression);
        return expression.Text("line") is { } line ? indicator[line] : indicator;
    }

    static Line Shift(Line line, int bars) => bars > 0 ? line.Ahead(bars) : line.Delay(-bars);

    object Operation(string name, JsonElement expression)
    {
        var (a, b) = (Read(expression.GetProperty("a")), Read(expression.GetProperty("b")));
        var isComparison = name is "lt" or "le" or "gt" or "ge" or "eq" or "ne";
        var clocked = a is StrategyClocked || (b is StrategyClocked && isComparison);
        var line = Operations.Of(name, a, b);
        return clocked ? new StrategyClocked(line) : line;
    }

    Line Function(string name, JsonElement expression)
    {
        Operand[] arguments = [.. expression.GetProperty("args").EnumerateArray()
            .Select(argument => Read(argument) is double number ? number : (Operand)LineOf(argument))];
        var options = expression.Optional("kw");
        return name switch
        {
            "And" => LineMath.And(arguments),
            "Or" => LineMath.Or(arguments),
            "Max" => LineMath.Max(arguments),
            "Min" => LineMath.Min(arguments),
            "Sum" => LineMath.Sum(arguments),
            "Any" => LineMath.Any(arguments),
            "All" => LineMath.All(arguments),
            "If" => LineMath.If(arguments[0], arguments[1], arguments[2]),
            "Cmp" => LineMath.Cmp(arguments[0], arguments[1]),
            "CmpEx" => LineMath.ByOrder(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4]),
            "DivByZero" => LineMath.DivByZero(arguments[0], arguments[1], options.Number("zero", 0)),
            "DivZeroByZero" => LineMath.DivZeroByZero(
                arguments[0], arguments[1], options.Number("single", double.PositiveInfinity), options.Number("dual", 0)),
            _ => throw new NotSupportedException($"function {name}"),
        };
    }

    /// <summary>
    /// In the reference a coupled indicator follows what its feed was made from, or else its own feed; a coupled line
    /// follows the strategy.
    /// </summary>
    object Couple(JsonElement expression)
    {
        var value = Read(expression);
        if (value is not NamedLines named) return new StrategyClocked(Line(value));
        var isOfFeed = expression.Optional("args") is { ValueKind: JsonValueKind.Array } arguments
            && arguments[0].TryGetProperty("data", out _) && arguments[0].Text("line") is null;
        var feed = named.Lines[0].Feed;
        if (!isOfFeed || _plans[feed.Index].Of is not { } of) return named;
        return named with { Lines = [.. named.Lines.Select(line => line.On(Feeds[of]))] };
    }
}

/// <summary>A line read once a step of the strategy.</summary>
sealed record StrategyClocked(Line Line);
