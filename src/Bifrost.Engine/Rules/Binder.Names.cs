namespace Bifrost.Engine.Rules;

/// <summary>Columns, functions, timeframes.</summary>
sealed partial class Binder
{
    static readonly Dictionary<string, PriceColumn> Prices = Enum.GetValues<PriceColumn>()
        .ToDictionary(column => $"{column}".ToLowerInvariant(), StringComparer.Ordinal);

    static readonly Dictionary<string, DatePart> Dates = Enum.GetValues<DatePart>()
        .ToDictionary(part => $"{part}".ToLowerInvariant(), StringComparer.Ordinal);

    IEnumerable<string> Columns => [.. Prices.Keys, .. Dates.Keys, "symbol", .. DerivedColumns.Names(options.Conventions)];

    Meaning Name(NameUse use)
    {
        if (Prices.TryGetValue(use.Name, out var price)) return new PriceOf(price, _frame);
        if (Dates.TryGetValue(use.Name, out var part)) return new DatePartOf(part, _frame);
        if (use.Name == "symbol") return new SymbolName();
        if (use.Name is "true" or "false") return Truth(use.Name == "true");
        if (DerivedColumns.Find(use.Name, options.Conventions) is { } derived) return At(use.Place, derived);
        if (RuleTimeframe.Find(use.Name) is not null)
            throw Wrong(use.Place, $"`{use.Name}` is a timeframe; expected a dot and a column, such as {use.Name}.close.");
        if (IsFunction(use.Name) || IndicatorNames.Find(use.Name, options.Conventions) is not null)
            throw Wrong(use.Place, $"`{use.Name}` is a function; expected its arguments in parentheses, such as {use.Name}(…).", "`(`");
        throw Unknown("column", use.Place, use.Name, [.. Columns, .. RuleTimeframe.Names]);
    }

    Fixed Parameter(ParameterUse use)
    {
        _parameters.Add(use.Name);
        foreach (var (name, value) in options.Parameters)
        {
            if (!name.Equals(use.Name, StringComparison.OrdinalIgnoreCase)) continue;
            return double.IsFinite(value) ? new(value, RuleKind.Number)
                : throw Wrong(use.Place, $"The parameter `${use.Name}` is given as {value}; expected a finite number.");
        }

        var given = string.Join(", ", options.Parameters.Keys.Order(StringComparer.Ordinal).Select(name => $"${name}"));
        var others = given.Length == 0 ? "none is" : $"given are {given}";
        throw Wrong(use.Place, $"The parameter `${use.Name}` is not given; {others}.", given.Length == 0 ? null : given);
    }

    /// <summary>Errors inside what a column stands for are told at the column.</summary>
    Meaning At(Place place, Expression derived)
    {
        try
        {
            return Bind(derived);
        }
        catch (RuleException inside)
        {
            throw Wrong(place, inside.Error.Message, inside.Error.Expected);
        }
    }

    Meaning Dotted(Dotted dotted)
    {
        if (dotted.Owner is NameUse { Name: var name } owner && RuleTimeframe.Find(name) is { } timeframe)
            return InTimeframe(timeframe, owner.Place, dotted.Member);
        if (dotted.Member is not NameUse line)
            throw Wrong(dotted.Member.Place, "Expected the name of a line after the dot; found a call.", "a line");

        return dotted.Owner switch
        {
            Call call when !IsFunction(call.Name) => LineOf(call, line),
            Dotted { Owner: NameUse { Name: var outer } place, Member: Call call } when RuleTimeframe.Find(outer) is { } frame =>
                InTimeframe(frame, place.Place, new Dotted(call, line, call.Place.To(line.Place))),
            NameUse unknown => throw Unknown("timeframe", unknown.Place, unknown.Name, RuleTimeframe.Names),
            _ => throw Wrong(line.Place, $"`{Excerpt(dotted.Owner)}` has no lines; only indicators have."),
        };
    }

    Meaning InTimeframe(RuleTimeframe timeframe, Place place, Expression member)
    {
        if (_frame is not null) throw Wrong(place, "Timeframes do not nest; this is inside another.");
        (_frame, _) = (timeframe, Timeframes.Add(timeframe));
        try
        {
            return Bind(member);
        }
        finally
        {
            _frame = null;
        }
    }

    Meaning Call(Call call)
    {
        if (IsFunction(call.Name)) return Function(call);
        if (IndicatorNames.Find(call.Name, options.Conventions) is { } entry) return Indicator(entry, call, 0);
        throw Unknown("function", call.NamePlace, call.Name, [.. FunctionNames, .. IndicatorNames.All]);
    }

    IndicatorLine LineOf(Call call, NameUse line)
    {
        var entry = IndicatorNames.Find(call.Name, options.Conventions)
            ?? throw Unknown("function", call.NamePlace, call.Name, [.. FunctionNames, .. IndicatorNames.All]);
        var at = IndicatorNames.FindLine(entry, line.Name);
        if (at >= 0) return Indicator(entry, call, at);

        var lines = string.Join(", ", entry.Lines.Select(property => IndicatorNames.Snake(property.Name)));
        throw Wrong(line.Place, $"`{call.Name}` has no line `{line.Name}`; it has {lines}.", lines);
    }
}
