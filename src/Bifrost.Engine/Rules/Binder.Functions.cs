namespace Bifrost.Engine.Rules;

/// <summary>Functions of the language itself.</summary>
sealed partial class Binder
{
    static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        ["abs"] = "abs(value)",
        ["min"] = "min(value, value, …)",
        ["max"] = "max(value, value, …)",
        ["log"] = "log(value)",
        ["sqrt"] = "sqrt(value)",
        ["pow"] = "pow(value, power)",
        ["if"] = "if(condition, then, otherwise)",
        ["offset"] = "offset(value, bars)",
        ["rising"] = "rising(value, bars)",
        ["falling"] = "falling(value, bars)",
        ["highest"] = "highest(value, bars)",
        ["lowest"] = "lowest(value, bars)",
        ["bars_since"] = "bars_since(condition)",
        ["crosses_above"] = "crosses_above(a, b)",
        ["crosses_below"] = "crosses_below(a, b)",
        ["rank"] = "rank(value) or rank(value, pct)",
        ["in_watchlist"] = "in_watchlist('name')",
    };

    static IEnumerable<string> FunctionNames => Functions.Keys;

    static bool IsFunction(string name) => Functions.ContainsKey(name);

    Meaning Function(Call call)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Name is not null) is { } named)
            throw Wrong(named.Place, $"The arguments of {call.Name} have no names: {Functions[call.Name]}.");
        var given = call.Arguments.Select(argument => argument.Value).ToList();
        CheckCount(call, given.Count);
        return call.Name switch
        {
            "abs" => Operate(RuleOperator.Absolute, RuleKind.Number, Number(given[0])),
            "log" => Operate(RuleOperator.Logarithm, RuleKind.Number, Number(given[0])),
            "sqrt" => Operate(RuleOperator.SquareRoot, RuleKind.Number, Number(given[0])),
            "pow" => Operate(RuleOperator.Power, RuleKind.Number, Number(given[0]), Number(given[1])),
            "min" => Folded(RuleOperator.Smaller, given),
            "max" => Folded(RuleOperator.Larger, given),
            "if" => Choice(given),
            "offset" => Back(Bind(given[0]), Ago(given[1]), call.Place),
            "bars_since" => Operate(RuleOperator.BarsSince, RuleKind.Number, Condition(given[0])),
            "crosses_above" => Operate(RuleOperator.CrossesAbove, RuleKind.Condition, Number(given[0]), Number(given[1])),
            "crosses_below" => Operate(RuleOperator.CrossesBelow, RuleKind.Condition, Number(given[0]), Number(given[1])),
            "rank" => Rank(call, given),
            "in_watchlist" => Watchlist(given[0]),
            _ => OverBars(call.Name, given),
        };
    }

    Operation OverBars(string name, List<Expression> given)
    {
        var value = Number(given[0]);
        var bars = given.Count > 1 ? Bars(given[1], 1) : 1;
        return name switch
        {
            "rising" => Look(RuleOperator.Rising, RuleKind.Condition, bars, value),
            "falling" => Look(RuleOperator.Falling, RuleKind.Condition, bars, value),
            "highest" => Look(RuleOperator.Highest, RuleKind.Number, bars, value),
            _ => Look(RuleOperator.Lowest, RuleKind.Number, bars, value),
        };
    }

    void CheckCount(Call call, int count)
    {
        var (least, most) = call.Name switch
        {
            "min" or "max" => (2, int.MaxValue),
            "if" => (3, 3),
            "rising" or "falling" or "rank" => (1, 2),
            "abs" or "log" or "sqrt" or "bars_since" or "in_watchlist" => (1, 1),
            _ => (2, 2),
        };
        if (count < least || count > most)
            throw Wrong(call.Place, $"`{call.Name}` was given {count} arguments; expected {Functions[call.Name]}.", Functions[call.Name]);
    }

    Meaning Folded(RuleOperator work, List<Expression> given)
    {
        var folded = Number(given[0]);
        foreach (var next in given.Skip(1)) folded = Operate(work, RuleKind.Number, folded, Number(next));
        return folded;
    }

    Meaning Choice(List<Expression> given)
    {
        var (condition, then) = (Condition(given[0]), Bind(given[1]));
        if (then.Kind == RuleKind.Text) throw Wrong(given[1].Place, "Expected a number or a condition; found a text.");
        return Operate(RuleOperator.If, then.Kind, condition, then, OfKind(then.Kind, given[2]));
    }

    int Ago(Expression expression) => Number(expression) is Fixed { Value: < 0 and var ahead }
        ? throw Wrong(expression.Place, $"offset {ahead} looks into the future; write {-ahead} to look back.")
        : Bars(expression, 0);

    /// <summary>A whole number of bars that is the same at every bar.</summary>
    int Bars(Expression expression, int least)
    {
        var value = Number(expression) is Fixed number ? number.Value : double.NaN;
        return value >= least && value <= RuleWords.BarsMax && value == Math.Floor(value) ? (int)value : throw Wrong(
            expression.Place, $"Expected a whole number from {least} to {RuleWords.BarsMax}; found `{Excerpt(expression)}`.");
    }
}
