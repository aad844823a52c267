using System.Reflection;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Rules;

/// <summary>The arguments of indicators: sources first, then parameters, by position or by name.</summary>
sealed partial class Binder
{
    IndicatorLine Indicator(IndicatorEntry entry, Call call, int line)
    {
        var left = call.Arguments.ToList();
        var sources = Sources(entry, call, left);
        var parameters = Parameters(entry, call, left);
        var (together, frame) = Together([.. sources.OfType<Meaning>()]);
        if (sources.Exists(source => source is WholeBars)) frame = _frame;

        var next = 0;
        object[] arguments = [.. sources.Select(source => source is Meaning ? together[next++] : source), .. parameters];
        Probe.Check(entry, arguments, line, problem => Wrong(call.Place, problem));
        return new IndicatorLine(entry, new(arguments), line, frame);
    }

    /// <summary>Takes the sources out of the arguments; of a single one that is not given, the close.</summary>
    List<object> Sources(IndicatorEntry entry, Call call, List<Argument> left)
    {
        List<object> sources = [];
        var lines = entry.Sources.Count(source => source.ParameterType == typeof(Line));
        foreach (var source in entry.Sources)
        {
            if (source.ParameterType != typeof(Line)) sources.Add(new WholeBars());
            else sources.Add(Source(source, call, left, isOnly: lines == 1, isFirst: sources.Count == 0));
        }

        return sources;
    }

    Meaning Source(ParameterInfo source, Call call, List<Argument> left, bool isOnly, bool isFirst)
    {
        var given = left.Find(argument => argument.Name is { } name && IsNamed(source, name));
        if (given is null && left is [{ Name: null } first, ..] && !IsParameter(first.Value, isOnly || isFirst)) given = first;
        if (given is not null)
        {
            left.Remove(given);
            return Number(given.Value);
        }

        if (isOnly) return new PriceOf(PriceColumn.Close, _frame);
        throw Wrong(call.Place, $"`{call.Name}` needs a series for `{source.Name}`, such as close.", "a series");
    }

    /// <summary>A number in the place of the first source, or a choice, is a parameter already.</summary>
    static bool IsParameter(Expression value, bool numberIsOne) => value switch
    {
        TextLiteral => true,
        NameUse { Name: "true" or "false" } => true,
        NameUse { Name: var name } => ChoiceOf(typeof(MovingAverage), name) is not null,
        _ => numberIsOne && IsWrittenNumber(value),
    };

    /// <summary>Told from the text alone: looking names up twice would double the work at every level of nesting.</summary>
    static bool IsWrittenNumber(Expression value) => value switch
    {
        NumberLiteral or ParameterUse => true,
        Minus minus => IsWrittenNumber(minus.Value),
        Binary binary => IsWrittenNumber(binary.Left) && IsWrittenNumber(binary.Right),
        _ => false,
    };

    List<object> Parameters(IndicatorEntry entry, Call call, List<Argument> left)
    {
        var values = entry.Parameters.Select(Default).ToList();
        var position = 0;
        foreach (var argument in left)
        {
            var at = argument.Name is { } name ? Position(entry, call, argument, name) : position++;
            if (at >= values.Count)
                throw Wrong(argument.Place, $"`{call.Name}` takes no further argument; it has {Listed(entry)}.", Listed(entry));
            values[at] = Value(entry.Parameters[at], argument.Value);
        }

        if (values.Contains(Type.Missing) && entry.Parameters[values.IndexOf(Type.Missing)] is { HasDefaultValue: false } missing)
            throw Wrong(call.Place, $"`{call.Name}` needs `{missing.Name}`; it has {Listed(entry)}.", missing.Name);
        return values;
    }

    /// <summary>Division by zero is undefined or what the safe form of the indicator says, never the end of a scan.</summary>
    static object Default(ParameterInfo parameter) => parameter.Name == "safeDivision" ? true : Type.Missing;

    int Position(IndicatorEntry entry, Call call, Argument argument, string name)
    {
        var at = entry.Parameters.ToList().FindIndex(parameter => IsNamed(parameter, name));
        return at >= 0 ? at : throw Wrong(
            argument.Place, $"`{call.Name}` has no parameter `{name}`; it has {Listed(entry)}.", Listed(entry));
    }

    static string Listed(IndicatorEntry entry) => entry.Parameters.Count == 0 ? "none"
        : string.Join(", ", entry.Parameters.Select(parameter => IndicatorNames.Snake(parameter.Name!)));

    static bool IsNamed(ParameterInfo parameter, string name) => IndicatorNames.Plain(parameter.Name!) == IndicatorNames.Plain(name);

    object Value(ParameterInfo parameter, Expression given)
    {
        var type = parameter.ParameterType;
        if (type.IsEnum) return Choice(type, given);
        if (!IndicatorNames.IsGiven(type)) throw Wrong(given.Place, $"`{parameter.Name}` cannot be given in a rule.");
        var value = Bind(given);
        if (type == typeof(bool))
            return value is Fixed { Kind: RuleKind.Condition } truth ? truth.Value == 1 : throw NotA("true or false");
        if (value is not Fixed { Kind: RuleKind.Number } number || double.IsNaN(number.Value))
            throw NotA("a number that is the same at every bar");
        return type == typeof(double) ? (object)number.Value : Bars(given, 0);

        RuleException NotA(string expected) =>
            Wrong(given.Place, $"`{parameter.Name}` is {expected}; found `{Excerpt(given)}`.", expected);
    }

    object Choice(Type type, Expression given)
    {
        var word = given is NameUse name ? name.Name : given is TextLiteral literal ? literal.Value : "";
        var found = ChoiceOf(type, word);
        var choices = string.Join(", ", Enum.GetNames(type).Select(IndicatorNames.Snake));
        return found is null ? throw Wrong(given.Place, $"`{Excerpt(given)}` is none of {choices}.", choices) : Enum.Parse(type, found);
    }

    static string? ChoiceOf(Type type, string name) =>
        Enum.GetNames(type).FirstOrDefault(choice => IndicatorNames.Plain(choice) == IndicatorNames.Plain(name));
}

/// <summary>Makes the indicator once without bars, so that wrong parameters are told before there are any.</summary>
static class Probe
{
    public static void Check(IndicatorEntry entry, object[] arguments, int line, Func<string, RuleException> error)
    {
        try
        {
            var name = IndicatorNames.Snake(entry.Lines[line].Name);
            var made = Made(entry, arguments, line) ?? throw error($"There is no line `{name}` with these parameters.");
            if (made.IsDisplaced) throw error($"`{name}` holds values of the future; a rule cannot read it.");
        }
        catch (Exception refused) when (refused is ArgumentException or InvalidOperationException or ArithmeticException)
        {
            throw error(refused.Message.Split(" (Parameter", 2)[0]);
        }
    }

    static Line? Made(IndicatorEntry entry, object[] arguments, int line)
    {
        var feed = new FeedSet(new Schedule([new(new BarSeries("nothing", Bars.Empty), null)], []), new())[0];
        return (Line?)entry.Lines[line].GetValue(entry.Create([.. arguments.Select(argument => argument switch
        {
            WholeBars => (Candles)feed,
            Meaning => feed.Close,
            _ => argument,
        })]));
    }
}
