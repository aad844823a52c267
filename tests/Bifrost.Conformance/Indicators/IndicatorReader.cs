using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Statistics;

namespace Bifrost.Conformance.Indicators;

/// <summary>Builds our indicator from the name, arguments and parameters of the reference's.</summary>
sealed class IndicatorReader(ExpressionReader expressions)
{
    static readonly string[] Suffixes = ["Envelope", "Oscillator", "Osc"];

    public NamedLines Read(JsonElement expression)
    {
        var name = expression.Text("ind")!;
        var parameters = expression.Optional("params");
        List<object> arguments = [.. Arguments(expression)];
        if (name is "FindFirstIndex" or "FindLastIndex")
            name += Functions.Name(parameters.GetProperty("_evalfunc")) == "max" ? "Highest" : "Lowest";
        if (ReferenceTable.Find(name) is { } row) return Create(row, arguments, parameters);

        var suffix = Suffixes.First(suffix => name.EndsWith(suffix, StringComparison.Ordinal));
        var average = ReferenceTable.Find(name[..^suffix.Length]) ?? throw new NotSupportedException($"indicator {name}");
        var inner = Create(average, arguments, parameters);
        return suffix == "Envelope" ? Envelope(inner, parameters) : Oscillator(inner, arguments);
    }

    IEnumerable<object> Arguments(JsonElement expression) => expression.Optional("args") is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Select(argument => expressions.Read(argument))
        : [expressions.Feeds[0]];

    /// <summary>The reference computes the bands before it computes the zero-lag indicator: they stay empty.</summary>
    static NamedLines Envelope(NamedLines average, JsonElement parameters)
    {
        var envelope = new Envelope(average.Lines[0], parameters.Number("perc", 2.5));
        var empty = envelope.Top * double.NaN;
        IReadOnlyList<Line> lines = average.Indicator is ZeroLagIndicator ? [average.Lines[0], empty, empty] : envelope.Lines;
        return new(envelope, [average.Names[0], "top", "bot"], lines) { MinPeriod = Math.Max(envelope.MinPeriod, average.MinPeriod) };
    }

    /// <summary>As the envelope: the reference's oscillator of the zero-lag indicator is the indicator.</summary>
    static NamedLines Oscillator(NamedLines average, List<object> arguments)
    {
        var oscillator = new Oscillator(ExpressionReader.Line(arguments[0]), average.Lines[0]);
        return new(oscillator, average.Names, average.Indicator is ZeroLagIndicator ? average.Lines : oscillator.Lines)
        {
            MinPeriod = Math.Max(oscillator.MinPeriod, average.MinPeriod),
        };
    }

    NamedLines Create(ReferenceIndicator row, List<object> arguments, JsonElement parameters)
    {
        var entry = IndicatorCatalog.Find(row.Ours) ?? throw new NotSupportedException($"indicator {row.Ours}");
        if (row.Name == "Oscillator" && arguments is [NamedLines alone]) arguments = [alone.Source!, alone];
        var given = Given(row, parameters);
        foreach (var (parameter, value) in row.Fixed) given.TryAdd(parameter, Parse(value));
        if (arguments.Count > entry.Sources.Count) GiveExtra(entry, arguments[entry.Sources.Count], given);
        var indicator = entry.Create([
            .. entry.Sources.Select((source, i) => (object?)Source(source, arguments, i, given)),
            .. entry.Parameters.Select(parameter => Value(parameter, given))]);
        return new(indicator, row.Lines, indicator.Lines) { Source = ExpressionReader.Line(arguments[0]) };
    }

    static Dictionary<string, object> Given(ReferenceIndicator row, JsonElement parameters)
    {
        var given = new Dictionary<string, object>(StringComparer.Ordinal);
        if (parameters.ValueKind != JsonValueKind.Object) return given;
        foreach (var parameter in parameters.EnumerateObject())
        {
            if (parameter.Name is "_evalfunc" or "perc" && !row.Parameters.ContainsKey(parameter.Name)) continue;
            given[row.Parameters[parameter.Name]] = parameter.Value;
        }

        return given;
    }

    /// <summary>A second line where one is optional (the mean of a deviation), or the function of a fold.</summary>
    static void GiveExtra(IndicatorEntry entry, object extra, Dictionary<string, object> given)
    {
        var parameter = entry.Parameters.First(parameter => parameter.ParameterType == typeof(Line)
            || parameter.ParameterType.IsSubclassOf(typeof(Delegate)));
        given[parameter.Name!] = extra is JsonElement ? extra : ExpressionReader.Line(extra);
    }

    object Source(ParameterInfo parameter, List<object> arguments, int index, Dictionary<string, object> given)
    {
        if (given.TryGetValue(parameter.Name!, out var value)) return ExpressionReader.Line(Expression((JsonElement)value));
        if (parameter.ParameterType == typeof(Candles)) return ExpressionReader.Candles(arguments[index]);
        return arguments[index] is double number
            ? LineMath.Constant(ExpressionReader.Line(arguments[0]).Feed, number)
            : ExpressionReader.Line(arguments[index]);
    }

    object Expression(JsonElement value) =>
        expressions.Read(value.Optional("expr") is { ValueKind: JsonValueKind.Object } inner ? inner : value);

    static object? Value(ParameterInfo parameter, Dictionary<string, object> given)
    {
        if (!given.TryGetValue(parameter.Name!, out var any)) return Type.Missing;
        if (any is not JsonElement value) return any;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return value.ValueKind == JsonValueKind.Null ? null : type switch
        {
            _ when type == typeof(int) => (int)value.GetDouble(),
            _ when type == typeof(double) => value.GetDouble(),
            _ when type == typeof(bool) => IsTrue(value),
            _ when type == typeof(string) => value.GetString(),
            _ when type == typeof(MovingAverage) => Average(value),
            _ when type == typeof(CointegrationTrend) => Trend(value.GetString()!),
            _ when type == typeof(WindowFunction) => Functions.OfWindow(Functions.Name(value)!),
            _ when type == typeof(Func<double, double, double>) => Functions.OfTwo(Functions.Name(value)!),
            _ => Numbers(value),
        };
    }

    static bool IsTrue(JsonElement value) =>
        value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.Number && value.GetDouble() != 0);

    static double[] Numbers(JsonElement value)
    {
        var list = value.ValueKind == JsonValueKind.Array ? value : value.GetProperty("tuple");
        return [.. list.EnumerateArray().Select(number => number.GetDouble())];
    }

    /// <summary>The moving average that a class makes.</summary>
    static MovingAverage Average(JsonElement value)
    {
        var name = value.Text("cls") ?? value.GetString()!;
        return Enum.TryParse<MovingAverage>(name, out var average) ? average : ReferenceTable.Find(name)?.Ours switch
        {
            "Sma" => MovingAverage.Simple,
            "Ema" => MovingAverage.Exponential,
            "Smma" => MovingAverage.Smoothed,
            "Wma" => MovingAverage.Weighted,
            "Hma" => MovingAverage.Hull,
            "Dema" => MovingAverage.DoubleExponential,
            "Tema" => MovingAverage.TripleExponential,
            "Zlema" => MovingAverage.ZeroLagExponential,
            "Kama" => MovingAverage.Adaptive,
            "Dma" => MovingAverage.Dickson,
            "ZeroLagIndicator" => MovingAverage.ErrorCorrecting,
            _ => throw new NotSupportedException($"moving average {name}"),
        };
    }

    static CointegrationTrend Trend(string name) => name switch
    {
        "c" => CointegrationTrend.Constant,
        "ct" => CointegrationTrend.Linear,
        "ctt" => CointegrationTrend.Quadratic,
        _ => CointegrationTrend.None,
    };

    static JsonElement Parse(string value) => JsonDocument.Parse(
        bool.TryParse(value, out _) || double.TryParse(value, CultureInfo.InvariantCulture, out _) ? value : $"\"{value}\"").RootElement;
}

/// <summary>An indicator and what the reference calls its lines.</summary>
sealed record NamedLines(Indicator Indicator, IReadOnlyList<string> Names, IReadOnlyList<Line> Lines)
{
    public int MinPeriod { get; init; } = Indicator.MinPeriod;

    /// <summary>The first line, as the source of something else.</summary>
    public Line First => Lines[0].As(Lines[0].Name, Lines[0].MinPeriod, MinPeriod);

    /// <summary>What it was computed from.</summary>
    public Line? Source { get; init; }

    public Line this[string name] => Lines[Names.ToList().IndexOf(name)];
}
