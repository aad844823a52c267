namespace Bifrost.Engine.Rules;

/// <summary>One side of a condition of the scanner's JSON filters: a column, an indicator or a constant.</summary>
static class JsonOperand
{
    static readonly Dictionary<string, Func<TranslatedJson, Expression>> Types = new(StringComparer.Ordinal)
    {
        ["column"] = Column, ["indicator"] = Indicator, ["constant"] = Constant,
    };

    /// <summary>The timeframe before a name; of intraday bars and where none is given, the bars themselves.</summary>
    static readonly Dictionary<string, string?> Timeframes = new(StringComparer.Ordinal)
    {
        ["daily"] = "daily", ["weekly"] = "weekly", ["monthly"] = "monthly", ["intraday"] = null,
    };

    /// <summary>How many parameters each indicator takes, and the line that is meant.</summary>
    static readonly Dictionary<string, (int Parameters, string? Line)> Indicators = new(StringComparer.Ordinal)
    {
        ["sma"] = (1, null), ["ema"] = (1, null), ["rsi"] = (1, null), ["macd"] = (3, "macd"), ["bollinger_bands"] = (2, "middle"),
    };

    public static Expression Of(TranslatedJson json) => json.Require("type").OneOf(Types)(json);

    static Expression Column(TranslatedJson json)
    {
        json.AllowOnly("type", "name", "timeframe", "offset");
        return Placed(json, json.Require("name").Name());
    }

    static Expression Constant(TranslatedJson json)
    {
        json.AllowOnly("type", "value");
        var value = json.Require("value");
        if (value.Element.ValueKind != System.Text.Json.JsonValueKind.String) return TranslatedJson.Literal(value.Number());
        return TranslatedOperands.Quoted(value.Text()) ?? throw value.Wrong("A text may not hold a line break or both kinds of quotes.");
    }

    static Expression Indicator(TranslatedJson json)
    {
        json.AllowOnly("type", "name", "params", "column", "timeframe", "offset");
        var name = json.Require("name");
        var (most, line) = name.OneOf(Indicators);
        List<Expression> arguments = [json.Find("column")?.Name() ?? new NameUse("close", default)];
        if (json.Find("params") is { } given)
        {
            foreach (var item in given.Items()) arguments.Add(TranslatedJson.Literal(new TranslatedJson(item, given.Place).Number()));
            if (arguments.Count - 1 > most) throw given.Wrong($"`{name.Text()}` takes {most}; found {arguments.Count - 1}.");
        }

        return Placed(json, TranslatedOperands.Call(name.Text().ToLowerInvariant(), arguments), line);
    }

    /// <summary>In its timeframe and so many bars back.</summary>
    static Expression Placed(TranslatedJson json, Expression value, string? line = null)
    {
        if (json.Find("timeframe")?.OneOf(Timeframes) is { } frame) value = new Dotted(new NameUse(frame, default), value, default);
        if (line is not null) value = new Dotted(value, new NameUse(line, default), default);
        var offset = json.Find("offset")?.Number() ?? 0;
        if (offset > 0)
            throw json.Wrong($"offset {offset} looks into the future; write {-offset} to look back, 0 for the current bar.");
        if (offset != Math.Floor(offset) || -offset > RuleWords.BarsMax)
            throw json.Wrong($"offset {offset} is no number of bars; expected a whole number from {-RuleWords.BarsMax} to 0.");
        return offset == 0 ? value : new Earlier(value, (int)-offset, default);
    }
}
